import { expect, test } from 'vitest';
import { misconceptionIds, misconceptions, topics } from './index.ts';

test('every misconception belongs to one topic, and no id is used twice', () => {
  const listed = topics.flatMap((topic) => topic.ids);
  expect(new Set(listed).size).toBe(listed.length);
  expect([...listed].sort()).toEqual([...misconceptionIds].sort());
});

test.each(misconceptionIds)('%s is a sentence that is right in something, and wrong, with a source', (id) => {
  const { title, right, wrong, source } = misconceptions[id];
  for (const text of [title, right, wrong]) expect(text).toMatch(/^[A-Z`‘“].{15,}[.?]$/);
  expect([...title.matchAll(/`/g)].length % 2).toBe(0);
  expect(source).toMatch(/^https:\/\//);
  expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
});
