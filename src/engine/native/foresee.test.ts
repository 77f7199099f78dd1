import { expect, test } from 'vitest';
import { foreseesHelpers } from './foresee.ts';

test('a program that computes in C beside other threads will want helpers', () => {
  expect(foreseesHelpers('import hashlib, threading')).toBe(true);
  expect(foreseesHelpers('import asyncio, gzip\nawait asyncio.to_thread(gzip.compress, data)')).toBe(true);
});

test('one with nobody else to use the time, or nothing to compute, wants none', () => {
  expect(foreseesHelpers('import hashlib\nhashlib.sha256(b"x")')).toBe(false);
  expect(foreseesHelpers('import threading\nprint("hashlib_")')).toBe(false);
});
