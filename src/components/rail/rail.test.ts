import { expect, test } from 'vitest';
import { holder, standing } from './rail.ts';

const steps = (...tops: (number | undefined)[]) => tops.map((top) => ({ top }));

test('at the top of the page the first step holds the stick', () => {
  expect(holder({ steps: steps(200, 700, 1200), height: 800, atEnd: false })).toBe(0);
});

test('a step takes the stick when its heading has come up past the reading line', () => {
  expect(holder({ steps: steps(-500, 359, 1200), height: 800, atEnd: false })).toBe(1);
  expect(holder({ steps: steps(-500, 361, 1200), height: 800, atEnd: false })).toBe(0);
});

test('a covered step never holds the stick', () => {
  expect(holder({ steps: steps(-900, -100, undefined), height: 800, atEnd: true })).toBe(1);
});

test('at the end of the page the last open step holds it, however short', () => {
  expect(holder({ steps: steps(-900, -100, 600), height: 800, atEnd: true })).toBe(2);
});

test('what is above has been said, what is below is to come', () => {
  expect([0, 1, 2].map((i) => standing(i, 1))).toEqual(['said', 'now', 'next']);
});
