import { expect, test } from 'vitest';
import { isTooFine, tints } from './tint.ts';

const comb = (count: number, width: number, step: number): { from: number; to: number }[] =>
  Array.from({ length: count }, (_, i) => ({ from: i * step, to: i * step + width }));

test('blocks that are wide enough are drawn one by one', () => {
  expect(isTooFine(comb(200, 2.9, 12), 0.9)).toBe(false);
});

test('hundreds of hair-thin blocks are too fine', () => {
  expect(isTooFine(comb(2000, 0.07, 0.3), 0.9)).toBe(true);
});

test('a few thin blocks are not: there is room to make each visible', () => {
  expect(isTooFine(comb(12, 0.05, 60), 0.9)).toBe(false);
});

test('a lane that held a quarter of the time is one stretch of the faintest tint', () => {
  expect(tints(comb(3000, 0.075, 0.3), 0, 900)).toEqual([{ quarter: 1, stretches: [{ from: 0, to: 900 }] }]);
});

test('a lane that held throughout is solid, and where it held nothing there is nothing', () => {
  expect(tints([{ from: 0, to: 300 }], 0, 900)).toEqual([{ quarter: 4, stretches: [{ from: 0, to: 300 }] }]);
});
