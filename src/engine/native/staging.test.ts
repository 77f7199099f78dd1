/** What is lent, and what is kept for the next call. */
import { expect, test } from 'vitest';
import { Staging } from './staging.ts';

const bytes = (length: number) => new Uint8Array(length).fill(7);

test('a copy is in shared memory and has the bytes', () => {
  const copy = new Staging().copy(bytes(700_000));
  expect(copy.buffer).toBeInstanceOf(SharedArrayBuffer);
  expect([copy.length, copy.at(-1)]).toEqual([700_000, 7]);
});

test('a buffer is lent to one call at a time, and again once it was given back', () => {
  const staging = new Staging();
  const one = staging.copy(bytes(700_000));
  const other = staging.copy(bytes(600_000));
  expect(other.buffer).not.toBe(one.buffer);
  staging.giveBack([one.subarray(0, 10), one.subarray(10)]);
  expect(staging.copy(bytes(900_000)).buffer).toBe(one.buffer);
  expect(staging.copy(bytes(900_000)).buffer).not.toBe(one.buffer);
});

test('very large ones are not kept, nor what is not shared', () => {
  const staging = new Staging();
  const large = staging.copy(bytes(40_000_000));
  staging.giveBack([large]);
  expect(staging.copy(bytes(40_000_000)).buffer).not.toBe(large.buffer);
  staging.giveBack([bytes(1 << 20)]);
  staging.giveBack([]);
  expect(staging.copy(bytes(1 << 20)).buffer).toBeInstanceOf(SharedArrayBuffer);
});
