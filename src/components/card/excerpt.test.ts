import { expect, test } from 'vitest';
import { excerpt } from './excerpt.ts';

const show = (source: string, broken: [number, number], most: number): string[] =>
  excerpt(source.split('\n'), (line) => line, broken, most).map((row) =>
    row === 'gap' ? '…' : `${row.isBroken ? '!' : ''}${row.line}`,
  );

test('imports go first, also those of several lines, and blank lines stand alone', () => {
  const source = 'import time\nfrom a import (\n    b,\n    c)\n\n\ndef f():\n    pass\n\n\nf()';
  expect(show(source, [11, 11], 10)).toEqual(['def f():', '    pass', '', '!f()']);
});

test('an import that is the broken line stays', () => {
  expect(show('import random\nprint(1)', [1, 1], 10)).toEqual(['!import random', 'print(1)']);
});

test('a long program is cut at its beginning where the end can be shown with the broken lines', () => {
  const source = Array.from({ length: 12 }, (_, i) => `l${i + 1}`).join('\n');
  expect(show(source, [10, 11], 5)).toEqual(['…', 'l9', '!l10', '!l11', 'l12']);
});

test('otherwise what is broken stands in the middle', () => {
  const source = Array.from({ length: 20 }, (_, i) => `l${i + 1}`).join('\n');
  expect(show(source, [8, 8], 5)).toEqual(['…', 'l7', '!l8', 'l9', '…']);
  expect(show(source, [1, 1], 4)).toEqual(['!l1', 'l2', 'l3', '…']);
});
