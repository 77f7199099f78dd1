import { expect, test } from 'vitest';
import { openEdits } from './edits.ts';

test('a version is kept for its lesson and file, and forgotten when it is the original again', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  const edits = openEdits(() => storage, 'gil/sample');
  edits.write('fixed.py', 'print(2)');
  expect(edits.read('fixed.py')).toBe('print(2)');
  expect(edits.read('broken.py')).toBeUndefined();
  expect(openEdits(() => storage, 'gil/other').read('fixed.py')).toBeUndefined();
  edits.write('fixed.py', undefined);
  expect(kept.size).toBe(0);
});

test('where storage is refused nothing is kept, and nothing breaks', () => {
  const edits = openEdits(() => {
    throw new DOMException('refused', 'SecurityError');
  }, 'gil/sample');
  edits.write('fixed.py', 'print(2)');
  expect(edits.read('fixed.py')).toBeUndefined();
});
