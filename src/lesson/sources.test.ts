import { expect, test } from 'vitest';
import { kindOf } from './sources.ts';

test('an address tells what kind of source it is', () => {
  expect(kindOf('https://docs.python.org/3.14/library/threading.html')).toBe('docs');
  expect(kindOf('https://peps.python.org/pep-0703/')).toBe('pep');
  expect(kindOf('https://github.com/python/cpython/blob/v3.14.2/Python/ceval_gil.c#L60')).toBe('code');
  expect(kindOf('https://github.com/python/cpython/issues/91887')).toBe('issue');
  expect(kindOf('https://example.org/post-mortem')).toBe('article');
});
