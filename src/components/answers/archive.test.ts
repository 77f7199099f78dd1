import { expect, test } from 'vitest';
import type { Entry } from '../progress/entry.ts';
import { answered, shown } from '../progress/samples.ts';
import { archiveBytes, archived, archiveName, merged, readArchive } from './archive.ts';

const entries = new Map<string, Entry>([
  ['gil/a', answered()],
  ['gil/b', shown],
]);

test('what is written to a file is read back as it was', () => {
  expect(readArchive(archived(entries))).toEqual({ type: 'answers', entries });
  expect(archiveName(new Date('2026-11-22T12:00:00Z'))).toBe('speaking-stick-answers-2026-11-22.json');
});

test('a file that is too large, newer, empty or something else is told apart', () => {
  expect(readArchive('x'.repeat(archiveBytes + 1)).type).toBe('too-large');
  expect(readArchive('{"v":99,"lessons":{}}').type).toBe('newer');
  expect(readArchive('{"v":2,"lessons":{}}').type).toBe('empty');
  expect(readArchive('{"v":2,"lessons":{"__proto__":{"at":"<img>"}}}').type).toBe('empty');
  for (const text of ['', '[]', 'null', '<!doctype html>']) expect(readArchive(text).type).toBe('unreadable');
});

test('of two answers to one lesson the later one counts, and what only one side has stays', () => {
  const early = { ...answered(), at: '2026-01-01T00:00:00.000Z' };
  const late = { ...answered(), at: '2026-02-01T00:00:00.000Z' };
  const mine = new Map<string, Entry>([
    ['a', early],
    ['b', late],
    ['mine', early],
  ]);
  const theirs = new Map<string, Entry>([
    ['a', late],
    ['b', early],
    ['theirs', late],
  ]);
  expect([...merged(mine, theirs)]).toEqual([
    ['a', late],
    ['b', late],
    ['mine', early],
    ['theirs', late],
  ]);
});
