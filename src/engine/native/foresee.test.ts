import { expect, test } from 'vitest';
import { foreseesHelpers, mostHelpers } from './foresee.ts';

test('a program that computes in C beside other threads will want helpers', () => {
  expect(foreseesHelpers('import hashlib, threading')).toBe(true);
  expect(foreseesHelpers('import asyncio, gzip\nawait asyncio.to_thread(gzip.compress, data)')).toBe(true);
});

test('one with nobody else to use the time, or nothing to compute, wants none', () => {
  expect(foreseesHelpers('import hashlib\nhashlib.sha256(b"x")')).toBe(false);
  expect(foreseesHelpers('import threading\nprint("hashlib_")')).toBe(false);
});

test('there are no more helpers than cores, and few where memory is short', () => {
  expect(mostHelpers({ hardwareConcurrency: 2 })).toBe(2);
  expect(mostHelpers({ hardwareConcurrency: 16, deviceMemory: 8 })).toBe(4);
  expect(mostHelpers({ hardwareConcurrency: 8, deviceMemory: 4 })).toBe(2);
});
