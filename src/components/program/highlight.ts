/** Python source as lines of classed pieces: on the server, once, with the theme the editor uses too. */
import { createHighlighterCore, type HighlighterCore } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import python from 'shiki/langs/python.mjs';
import { classOf, stickLight } from '../editor/theme.ts';
import { escaped } from '../timeline/svg.ts';

export interface Piece {
  readonly text: string;
  readonly class: ReturnType<typeof classOf>;
}

let highlighter: Promise<HighlighterCore> | undefined;

/** One array of pieces a line. Neighbours of one class are joined: fewer spans, the same picture. */
export async function highlight(source: string): Promise<Piece[][]> {
  highlighter ??= createHighlighterCore({
    langs: [python],
    themes: [stickLight],
    engine: createJavaScriptRegexEngine(),
  });
  const { tokens } = (await highlighter).codeToTokens(source.trimEnd(), {
    lang: 'python',
    theme: 'stick-light',
  });
  return tokens.map((line) => joined(line.map((token) => ({ text: token.content, class: classOf(token) }))));
}

/** Lines as markup, each after its mark. The line break is inside each, so that the text of the whole is the source. */
export function toHtml(
  lines: readonly (readonly Piece[])[],
  broken: readonly [number, number] | undefined,
  marks: readonly (string | undefined)[] = [],
): string {
  const html = lines.map(
    (line, index) => `<span class="l">${marks[index] ?? ''}${line.map(pieceHtml).join('')}\n</span>`,
  );
  if (!broken) return html.join('');
  const [first, last] = broken;
  const bad = `<span class="bad">${html.slice(first - 1, last).join('')}</span>`;
  return [...html.slice(0, first - 1), bad, ...html.slice(last)].join('');
}

/** Keywords one by one: a bold space between two of them is no letter of the small bold face, and would fetch the whole one. */
export const pieceHtml = (piece: Piece): string => {
  if (!piece.class) return escaped(piece.text);
  const span = (text: string): string => `<span class="${piece.class}">${escaped(text)}</span>`;
  return piece.class === 'k' ? piece.text.replace(/\S+/g, span) : span(piece.text);
};

function joined(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    // A space has no look of its own.
    if (last && (last.class === piece.class || piece.text.trim() === ''))
      out[out.length - 1] = { text: last.text + piece.text, class: last.class };
    else out.push(piece);
  }
  return out;
}
