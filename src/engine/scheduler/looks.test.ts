import { expect, test } from 'vitest';
import { Looks } from './looks.ts';

/** Of `count` looks that come `apart` ms apart, which are heeded. */
function heeded(looks: Looks, count: number, apart: number, from = 0): number[] {
  const numbers: number[] = [];
  for (let index = 0; index < count; index++) {
    if (looks.maySkip()) continue;
    looks.heeded(from + index * apart);
    numbers.push(index);
  }
  return numbers;
}

test('looks that come fast are skipped, after a few', () => {
  const looks = new Looks();
  expect(heeded(looks, 1_000, 0.004).length).toBeLessThan(40);
});

test('looks that come slowly are all heeded', () => {
  const looks = new Looks();
  expect(heeded(looks, 100, 1)).toHaveLength(100);
});

test('when fast ones turn slow, at most 31 more go unheeded', () => {
  const looks = new Looks();
  heeded(looks, 10_000, 0.001);
  const [first = 0, second = 0] = heeded(looks, 100, 20, 10);
  expect(first).toBeLessThanOrEqual(31);
  expect(second - first).toBeLessThanOrEqual(2);
});
