import { expect, test } from 'vitest';
import { Chosen } from './chosen.ts';

test('choices are followed in their order, and then the run pauses', () => {
  const schedule = new Chosen([3, 2]);
  expect(schedule.pick([1, 2, 3])).toBe(2);
  expect(schedule.pick([2, 1])).toBe(0);
  expect(schedule.pick([1, 2])).toBeUndefined();
  schedule.choose(2);
  expect(schedule.pick([1, 2])).toBe(1);
  expect(schedule.taken).toEqual([3, 2, 2]);
});

test('a thread that is alone goes without being chosen', () => {
  const schedule = new Chosen([2]);
  expect(schedule.pick([1])).toBe(0);
  expect(schedule.taken).toEqual([]);
});

test('a choice that cannot be followed ends what was chosen', () => {
  const schedule = new Chosen([1, 9, 2]);
  expect(schedule.pick([1, 2])).toBe(0);
  expect(schedule.pick([1, 2])).toBeUndefined();
  expect(schedule.taken).toEqual([1]);
  schedule.choose(2);
  expect(schedule.pick([1, 2])).toBe(1);
});

test('every check in the program’s own code is a place to choose, and no other', () => {
  const schedule = new Chosen([]);
  expect(schedule.isOver(() => true)).toBe(true);
  expect(schedule.isOver(() => false)).toBe(false);
  expect(schedule.now).toBeCloseTo(0.002);
});
