import { expect, test } from 'vitest';
import { serialize } from './entry.ts';
import { asideKey, type KeyValue, openProgress, storageKey } from './progress.ts';
import { answered } from './samples.ts';

function fake(
  initial: Readonly<Record<string, string>> = {},
): KeyValue & { readonly kept: Map<string, string> } {
  const kept = new Map(Object.entries(initial));
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
  };
}

const lesson = 'gil/what-it-blocks';

test('an answer is there at the next visit', () => {
  const storage = fake();
  openProgress(() => storage).write(lesson, answered());
  expect(openProgress(() => storage).read(lesson)).toEqual(answered());
});

test('a forgotten answer is gone, and only that', () => {
  const progress = openProgress(() => fake());
  const storage = fake();
  const kept = openProgress(() => storage);
  kept.write(lesson, answered());
  kept.write('gil/other', answered());
  kept.forget(lesson);
  expect([
    ...openProgress(() => storage)
      .answered()
      .keys(),
  ]).toEqual(['gil/other']);
  progress.forget('never/there');
});

test('what another tab answered meanwhile is not overwritten', () => {
  const storage = fake();
  const [one, two] = [openProgress(() => storage), openProgress(() => storage)];
  one.write('a/a', answered());
  two.write('b/b', answered());
  expect([...one.answered().keys()].toSorted()).toEqual(['a/a', 'b/b']);
});

test('where storage is refused the visit works from memory', () => {
  const progress = openProgress(() => {
    throw new DOMException('Access is denied.', 'SecurityError');
  });
  expect(progress.read(lesson)).toBeUndefined();
  progress.write(lesson, answered());
  expect(progress.read(lesson)).toEqual(answered());
});

test('where the disk is full the visit works from memory', () => {
  const storage: KeyValue = {
    getItem: () => null,
    setItem: () => {
      throw new DOMException('Full.', 'QuotaExceededError');
    },
  };
  const progress = openProgress(() => storage);
  progress.write(lesson, answered());
  expect(progress.read(lesson)).toEqual(answered());
});

test('what a newer version wrote is never touched', () => {
  const newer = JSON.stringify({ v: 99, lessons: {}, more: true });
  const storage = fake({ [storageKey]: newer });
  const progress = openProgress(() => storage);
  progress.write(lesson, answered());
  expect(storage.kept.get(storageKey)).toBe(newer);
  expect(progress.read(lesson)).toEqual(answered());
});

test('unreadable text is put aside before it is replaced', () => {
  const storage = fake({ [storageKey]: '{"v":1,' });
  const progress = openProgress(() => storage);
  progress.write(lesson, answered());
  expect(storage.kept.get(asideKey)).toBe('{"v":1,');
  expect(storage.kept.get(storageKey)).toBe(serialize(new Map([[lesson, answered()]])));
});

test('a commitment without a result is kept but not counted as answered', () => {
  const progress = openProgress(() => fake());
  const storage = fake();
  const kept = openProgress(() => storage);
  kept.write(lesson, { ...answered(), result: null });
  expect(kept.read(lesson)?.result).toBeNull();
  expect(kept.answered().size).toBe(0);
  expect(progress.answered().size).toBe(0);
});
