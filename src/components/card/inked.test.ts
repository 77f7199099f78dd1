import { expect, test } from 'vitest';
import type { Piece } from '../program/highlight.ts';
import { type CodeRow, columnsOf, inked } from './inked.ts';

const row = (...line: Piece[]): CodeRow => ({ line, isBroken: false });
const rows: CodeRow[] = [
  row({ text: 'for', class: 'k' }, { text: ' x ', class: undefined }, { text: 'in', class: 'k' }),
  row(),
  'gap',
  row(
    { text: '    print(', class: undefined },
    { text: '"é x"', class: 'st' },
    { text: ')', class: undefined },
  ),
];

test('each ink writes its own characters, in their rows and columns', () => {
  expect(Object.fromEntries(inked(rows))).toEqual({
    keyword: 'for   in\n\n\n',
    plain: '    x \n\n\n    print(     )',
    gap: '\n\n…\n',
    string: '\n\n\n          "é x"',
  });
});

test('laid over one another, the inks are the program', () => {
  const texts = [...inked(rows).values()].map((text) => text.split('\n'));
  const together = rows.map((_, at) => {
    const lines = texts.map((text) => text[at] ?? '');
    const width = Math.max(...lines.map((line) => line.length));
    return Array.from({ length: width }, (_, column) => {
      const written = lines.map((line) => line[column] ?? ' ').filter((sign) => sign !== ' ');
      expect(written.length).toBeLessThanOrEqual(1);
      return written[0] ?? ' ';
    }).join('');
  });
  expect(together).toEqual(['for x in', '', '…', '    print("é x")']);
});

test('a row is as wide as its pieces together', () => {
  expect(rows.map(columnsOf)).toEqual([8, 0, 1, 16]);
});
