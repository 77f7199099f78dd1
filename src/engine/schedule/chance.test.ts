import { expect, test } from 'vitest';
import { Chance } from './chance.ts';

const several = (seed: number): number[] => {
  const chance = new Chance(seed);
  return Array.from({ length: 50 }, () => chance.below(10));
};

test('a seed always gives the same numbers, and another seed others', () => {
  expect(several(7)).toEqual(several(7));
  expect(several(7)).not.toEqual(several(8));
});

test('all of a small range comes up', () => {
  expect(new Set(several(1)).size).toBe(10);
});
