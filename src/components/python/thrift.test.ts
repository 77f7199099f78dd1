import { expect, test } from 'vitest';
import { affordable } from './thrift.ts';

test('a desktop keeps as many spares as are wanted', () => {
  expect(affordable(5, { memory: 8, isTouched: false })).toBe(5);
  expect(affordable(5, { memory: undefined, isTouched: false })).toBe(5);
});

test('a phone keeps fewer, a small one a single one, and nobody none', () => {
  expect(affordable(5, { memory: 8, isTouched: true })).toBe(3);
  expect(affordable(5, { memory: 4, isTouched: false })).toBe(3);
  expect(affordable(5, { memory: 2, isTouched: true })).toBe(1);
  expect(affordable(1, { memory: 1, isTouched: true })).toBe(1);
});
