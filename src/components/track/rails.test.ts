import { expect, test } from 'vitest';
import { railsOf } from './rails.ts';

const lesson = (id: string, ...prerequisites: string[]) => ({ id, prerequisites });

test('a chain is one rail, tied to each lesson', () => {
  const { columns, rows } = railsOf([lesson('a'), lesson('b', 'a'), lesson('c', 'b')]);
  expect(columns).toBe(1);
  expect(rows).toEqual([
    [{ column: 0, up: false, down: true, tie: true }],
    [{ column: 0, up: true, down: true, tie: true }],
    [{ column: 0, up: true, down: false, tie: true }],
  ]);
});

test('a rail passes a lesson that does not need it', () => {
  const { rows } = railsOf([lesson('a'), lesson('b'), lesson('c', 'a')]);
  expect(rows[1]).toEqual([{ column: 0, up: true, down: true, tie: false }]);
});

test('rails that run side by side have columns of their own, and a free column is used again', () => {
  const { columns, rows } = railsOf([
    lesson('a'),
    lesson('b'),
    lesson('c', 'b'),
    lesson('d', 'a'),
    lesson('e', 'd'),
  ]);
  expect(columns).toBe(2);
  expect(rows[1]?.map(({ column }) => column)).toEqual([0, 1]);
  expect(rows[4]?.map(({ column }) => column)).toEqual([0]);
});

test('lessons that need none of the track have no rails', () => {
  expect(railsOf([lesson('a', 'gil/elsewhere'), lesson('b')])).toEqual({ columns: 0, rows: [[], []] });
});
