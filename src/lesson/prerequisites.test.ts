import { expect, test } from 'vitest';
import { depths, direct, problemsOf } from './prerequisites.ts';

const path = [
  { id: 'gil/a', prerequisites: [] },
  { id: 'gil/b', prerequisites: ['gil/a'] },
  { id: 'sync/c', prerequisites: ['gil/a', 'gil/b'] },
];

test('lessons that need earlier ones are as they should be', () => {
  expect(problemsOf(path)).toEqual([]);
});

test('a prerequisite that does not exist, or comes later, is named', () => {
  expect(problemsOf([{ id: 'gil/a', prerequisites: ['gil/z'] }])[0]).toMatch(/gil\/a.*"gil\/z" is no lesson/);
  expect(problemsOf(path.toReversed()).length).toBe(3);
  expect(problemsOf([{ id: 'gil/a', prerequisites: ['gil/a'] }])[0]).toMatch(/does not come before it/);
});

test('a lesson lies one deeper than the deepest that it needs', () => {
  expect([...depths(path).values()]).toEqual([0, 1, 2]);
  expect([...depths(path.slice(1)).values()]).toEqual([0, 1]);
});

test('what another prerequisite brings along is not drawn twice', () => {
  expect(direct(path).get('sync/c')).toEqual(['gil/b']);
});
