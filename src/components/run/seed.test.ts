import { expect, test } from 'vitest';
import { asSeed, drawSeed, seedIn } from './seed.ts';

test('a seed is read from an address, alone or beside a program', () => {
  expect(seedIn('#seed=4711')).toBe(4711);
  expect(seedIn('#code=1.abc&seed=0')).toBe(0);
  expect(seedIn('#main')).toBeUndefined();
  expect(seedIn('')).toBeUndefined();
});

test('what cannot be a seed is none', () => {
  for (const value of ['', '-1', '1.5', '1e3', '4294967296', 'x', null, -1, 0.5, Number.NaN])
    expect(asSeed(value), String(value)).toBeUndefined();
  expect(asSeed('4294967295')).toBe(4_294_967_295);
});

test('a seed that is drawn is a seed', () => {
  expect(asSeed(drawSeed())).toBeTypeOf('number');
});
