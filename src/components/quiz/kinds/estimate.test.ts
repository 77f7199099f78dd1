import { expect, test } from 'vitest';
import type { Result } from '../prediction.ts';
import { callsTaken, closenessOf, doublingsBetween, howFarInTime, ratioOf } from './estimate.ts';

const result: Result = {
  source: 'run',
  ended: 'printed',
  read: '1.24',
  line: 'Time taken: 1.24 seconds',
  unit: 0.31,
  at: '2026-11-22T10:00:00Z',
};

test('too short and too long by the same factor are equally far', () => {
  expect(ratioOf(1, 4)).toBe(4);
  expect(ratioOf(4, 1)).toBe(4);
});

test('within a quarter is a hit, and the border belongs to it', () => {
  expect(closenessOf(4, 5)).toBe('hit');
  expect(closenessOf(5, 4)).toBe('hit');
  expect(closenessOf(4, 5.01)).toBe('near');
});

test('within a doubling is near, beyond it is far', () => {
  expect(closenessOf(1, 2)).toBe('near');
  expect(closenessOf(2, 1)).toBe('near');
  expect(closenessOf(1, 2.01)).toBe('far');
});

test('doublings have a direction', () => {
  expect(doublingsBetween(1, 4)).toBe(2);
  expect(doublingsBetween(4, 1)).toBe(-2);
  expect(doublingsBetween(3, 3)).toBe(0);
});

test('a run is measured in calls of its own machine', () => {
  expect(callsTaken(result)).toBeCloseTo(4, 10);
});

test('without a unit, or without a printed time, there is nothing to compare', () => {
  expect(callsTaken({ ...result, unit: undefined })).toBeUndefined();
  expect(callsTaken({ ...result, unit: 0 })).toBeUndefined();
  expect(callsTaken({ ...result, read: undefined })).toBeUndefined();
});

const label = { one: 'call', many: 'calls' };
const far = (calls: number | undefined, own: Partial<Result> = {}): string =>
  howFarInTime({ calls }, { ...result, ...own }, label);

test('a mark within a quarter is on the mark', () => {
  expect(far(4)).toBe('1.24 s is 4 calls: on your mark.');
});

test('farther than that it is told in doublings, with a direction', () => {
  expect(far(2.5)).toBe('1.24 s is 4 calls, near your mark: 0.7 doublings past it.');
  expect(far(1)).toBe('1.24 s is 4 calls, 2.0 doublings past your mark.');
  expect(far(16)).toBe('1.24 s is 4 calls, 2.0 doublings short of your mark.');
});

test('without a mark, or without a unit, there is no distance', () => {
  expect(far(undefined)).toBe('1.24 s is 4 calls.');
  expect(far(4, { unit: undefined })).toBe('');
});
