/** Wraps a lesson's eight sections in `<section id>`, as it is compiled. A lesson that lacks one does not build. */
import { fileURLToPath } from 'node:url';
import { defineHastPlugin, type HastNode } from 'satteri';
import { type Block, cut, type Section } from './sections.ts';

type Element = Extract<HastNode, { type: 'element' }>;
type Child = Element['children'][number];

export const sections = defineHastPlugin({
  name: 'lesson-sections',
  before(root, ctx) {
    if (ctx.sourceFormat !== 'mdx') return;
    const file = ctx.fileURL ? fileURLToPath(ctx.fileURL) : 'The lesson';
    const blocks = root.children.map((node) => toBlock(node as Child, (each) => ctx.textContent(each)));
    ctx.replaceNode(root, { type: 'root', children: cut(blocks, file).map(toElement) });
  },
});

function toBlock(node: Child, textOf: (node: Child) => string): Block<Child> {
  if (node.type === 'element' && node.tagName === 'h2') return { type: 'heading', text: textOf(node), node };
  return { type: isNothing(node) ? 'nothing' : 'content', node };
}

function isNothing(node: Child): boolean {
  if (node.type === 'comment') return true;
  if (node.type === 'text') return node.value.trim() === '';
  // An MDX comment is an expression of nothing else: {/* like this */}
  return node.type === 'mdxFlowExpression' && /^\s*(\/\*[\s\S]*\*\/\s*)?$/.test(node.value);
}

function toElement({ kind, nodes }: Section<Child>): Element {
  const heading = `${kind.id}-heading`;
  const children = nodes.map((node, i): Child => {
    if (i > 0 || node.type !== 'element') return node;
    return { ...node, properties: { ...node.properties, id: heading, tabIndex: -1 } };
  });
  const className = kind.after ? { className: ['after'] } : {};
  return {
    type: 'element',
    tagName: 'section',
    properties: { id: kind.id, ariaLabelledBy: [heading], ...className },
    children,
  };
}
