/** Wraps a lesson's eight sections in `<section id>`, as it is compiled. A lesson that lacks one does not build. */
import { fileURLToPath } from 'node:url';
import { defineHastPlugin, type HastNode } from 'satteri';
import { type Block, cut, type Section } from './sections.ts';

export const sections = defineHastPlugin({
  name: 'lesson-sections',
  before(root, ctx) {
    if (ctx.sourceFormat !== 'mdx') return;
    const file = ctx.fileURL ? fileURLToPath(ctx.fileURL) : 'The lesson';
    const blocks = root.children.map((node) => toBlock(node as HastNode, (each) => ctx.textContent(each)));
    ctx.replaceNode(root, { type: 'root', children: cut(blocks, file).map(toElement) } as HastNode);
  },
});

function toBlock(node: HastNode, textOf: (node: HastNode) => string): Block<HastNode> {
  if (node.type === 'element' && node.tagName === 'h2') return { type: 'heading', text: textOf(node), node };
  const blank = node.type === 'text' && node.value.trim() === '';
  if (blank || node.type === 'comment' || node.type === 'mdxjsEsm') return { type: 'nothing', node };
  if (node.type === 'mdxFlowExpression' && /^\s*(\/\*[\s\S]*\*\/\s*)?$/.test(node.value))
    return { type: 'nothing', node };
  return { type: 'content', node };
}

function toElement({ kind, nodes }: Section<HastNode>): HastNode {
  const heading = `${kind.id}-heading`;
  const [first, ...rest] = nodes;
  const titled =
    first?.type === 'element'
      ? { ...first, properties: { ...first.properties, id: heading, tabIndex: -1 } }
      : first;
  return {
    type: 'element',
    tagName: 'section',
    properties: { id: kind.id, ariaLabelledBy: heading, ...(kind.after ? { className: ['after'] } : {}) },
    children: [titled, ...rest],
  } as HastNode;
}
