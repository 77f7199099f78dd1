/** A program's rows as one text for each ink, which laid over one another are the program again. Pure. */
import type { Piece } from '../program/highlight.ts';
import type { Row } from './excerpt.ts';

export type CodeRow = Row<readonly Piece[]>;
export type Ink = 'plain' | 'keyword' | 'string' | 'comment' | 'gap';

const inkOf = { k: 'keyword', st: 'string', c: 'comment' } as const;

/** Every character has its own row and column, in a face of one width: where another ink writes, there are spaces. */
export function inked(rows: readonly CodeRow[]): Map<Ink, string> {
  const lines = new Map<Ink, string[]>();
  rows.forEach((row, at) => {
    let column = 0;
    for (const { ink, text } of inksOf(row)) {
      if (text.trim() !== '') {
        const own = lines.get(ink) ?? rows.map(() => '');
        own[at] = (own[at] ?? '').padEnd(column) + text;
        lines.set(ink, own);
      }
      column += text.length;
    }
  });
  return new Map([...lines].map(([ink, own]) => [ink, own.join('\n')]));
}

export const columnsOf = (row: CodeRow): number =>
  inksOf(row).reduce((sum, { text }) => sum + text.length, 0);

function inksOf(row: CodeRow): { readonly ink: Ink; readonly text: string }[] {
  if (row === 'gap') return [{ ink: 'gap', text: '…' }];
  return row.line.map(({ class: name, text }) => ({ ink: name ? inkOf[name] : 'plain', text }));
}
