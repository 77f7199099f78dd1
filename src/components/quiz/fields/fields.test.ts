import { expect, test } from 'vitest';
import { moved, placeAt } from './reorder.ts';
import { countIn } from './text.ts';

test('a line is moved to its place, and beyond an end to that end', () => {
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 0, 9)).toEqual(['b', 'c', 'a']);
  expect(moved(['a', 'b', 'c'], 1, -3)).toEqual(['b', 'a', 'c']);
  expect(moved(['a'], 4, 0)).toEqual(['a']);
});

test('a pointer asks for the place below the rows whose middles it has passed', () => {
  expect(placeAt(-20, [10, 30, 50])).toBe(0);
  expect(placeAt(35, [10, 30, 50])).toBe(2);
  expect(placeAt(400, [10, 30, 50])).toBe(3);
});

test('thousands may be kept apart in anybody’s way; anything else is no number', () => {
  for (const typed of ['700000', ' 700,000 ', '700 000', '700.000', '700_000', '700’000'])
    expect(countIn(typed)).toBe(700_000);
  for (const typed of ['', 'many', '7e5', '-3', '12 apples']) expect(countIn(typed)).toBeUndefined();
});
