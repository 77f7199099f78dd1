/** Links the first use of each word of the glossary in a lesson's text. Not in headings, code, links, rules or the question. */
import { defineHastPlugin, type HastNode, type HastPluginEntry } from 'satteri';
import { firstUses, type Match } from './find.ts';

type Text = Extract<HastNode, { type: 'text' }>;
type Element = Extract<HastNode, { type: 'element' }>;

const closed = /^(h[1-6]|a|code|pre|summary)$/;

/** `glossary`: the address of the page, with its base. */
export const glossaryLinks =
  (glossary: string): HastPluginEntry =>
  ({ sourceFormat, fileURL }) => {
    if (sourceFormat !== 'mdx') return undefined;
    const track = fileURL?.pathname.split('/').at(-3) ?? '';
    const seen = new Set<string>();
    return defineHastPlugin({
      name: 'glossary-links',
      text(node, ctx) {
        for (let above = ctx.parent(node); above; above = ctx.parent(above as Element))
          if (above.type === 'element' && closed.test(above.tagName)) return;
        const uses = firstUses(node.value, seen, track);
        if (uses.length === 0) return;
        for (const { id } of uses) seen.add(id);
        ctx.replaceNode(node, pieces(node.value, uses, glossary));
      },
    });
  };

function pieces(value: string, uses: readonly Match[], glossary: string): (Text | Element)[] {
  const text = (part: string): Text[] => (part === '' ? [] : [{ type: 'text', value: part }]);
  let from = 0;
  const made = uses.flatMap(({ id, words, at }) => {
    const before = value.slice(from, at);
    from = at + words.length;
    const link: Element = {
      type: 'element',
      tagName: 'a',
      properties: { className: ['term'], href: `${glossary}#${id}` },
      children: [{ type: 'text', value: words }],
    };
    return [...text(before), link];
  });
  return [...made, ...text(value.slice(from))];
}
