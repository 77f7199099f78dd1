import { expect, test } from 'vitest';
import { indentAfter } from './plain.ts';

test('a new line keeps the indent of the last, and a colon opens a block', () => {
  expect(indentAfter('x = 1')).toBe('');
  expect(indentAfter('def f():')).toBe('    ');
  expect(indentAfter('def f():\n    for x in y:  # all')).toBe('        ');
  expect(indentAfter('    return {"a": 1}')).toBe('    ');
});
