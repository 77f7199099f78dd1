import { expect, test } from 'vitest';
import { figure, median, percentile } from './statistics.ts';

test('the median of an even number of values lies between the middle two', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([9, 1, 2])).toBe(2);
});

test('a percentile is interpolated, and its ends are the extremes', () => {
  const values = [10, 20, 30, 40, 50];
  expect(percentile(values, 0)).toBe(10);
  expect(percentile(values, 95)).toBe(48);
  expect(percentile(values, 100)).toBe(50);
  expect(percentile([], 50)).toBeNaN();
});

test('a figure keeps the extremes and the count, and leaves the values in their order', () => {
  const values = [3, 1, 2];
  expect(figure(values, 'ms')).toEqual({ median: 2, min: 1, max: 3, count: 3, unit: 'ms' });
  expect(values).toEqual([3, 1, 2]);
});

test('no measurements, or one that is not a number, is an error and not a figure', () => {
  expect(() => figure([], 'ms')).toThrow('Expected one or more measurements in ms. Received: [].');
  expect(() => figure([1, Number.NaN], 's')).toThrow('Received: [1, NaN]');
});
