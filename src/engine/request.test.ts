import { expect, test } from 'vitest';
import { limits } from './limits.ts';
import type { RunRequest } from './outcome.ts';
import { checkRequest } from './request.ts';

const request: RunRequest = { source: 'print(1)', filename: 'broken.py', mode: 'freely' };
const withFiles = (files: NonNullable<RunRequest['files']>) => () => checkRequest({ ...request, files });

test('a program alone, and one with files beside it, may run', () => {
  expect(() => checkRequest(request)).not.toThrow();
  expect(
    withFiles({ 'data.csv': '1,2', 'package/module.py': '', 'tests.zip': new Uint8Array(9) }),
  ).not.toThrow();
});

test.each(['', '.', '..', '../up.py', '/etc/passwd', 'a//b', 'a/', '.hidden', 'a\\b', 'a\0b'])(
  '%j cannot be a file’s name',
  (name) => {
    expect(withFiles({ [name]: '' })).toThrow('cannot be a file’s name');
  },
);

test('a file cannot take the program’s place', () => {
  expect(withFiles({ 'broken.py': '' })).toThrow('the program’s own name');
});

test('what is too much is refused with its size', () => {
  const source = '#'.repeat(limits.sourceBytes + 1);
  expect(() => checkRequest({ ...request, source })).toThrow(`at most ${limits.sourceBytes}`);
  expect(withFiles({ 'big.zip': new Uint8Array(limits.filesBytes + 1) })).toThrow(
    `at most ${limits.filesBytes}`,
  );
  const many = Object.fromEntries(Array.from({ length: limits.files + 1 }, (_, i) => [`f${i}`, '']));
  expect(withFiles(many)).toThrow(`at most ${limits.files}`);
});
