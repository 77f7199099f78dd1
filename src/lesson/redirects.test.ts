import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { lostIds, type Redirects } from './redirects.ts';

const content = path.resolve('content');
const json = (file: string): Record<string, string> =>
  JSON.parse(readFileSync(path.join(content, file), 'utf8')) as Record<string, string>;

test('no lesson that was published has lost its address', () => {
  const lessons = globSync('*/*/index.mdx', { cwd: path.join(content, 'lessons') }).map((file) =>
    path.dirname(file),
  );
  expect(lessons.length).toBeGreaterThan(0);
  expect(lostIds(Object.keys(json('published.json')), lessons, json('redirects.json'))).toEqual([]);
});

test('the days of publication are days', () => {
  expect(existsSync(content)).toBe(true);
  for (const day of Object.values(json('published.json'))) expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
});

test('a lesson that disappeared is told, and so is a redirect from or to the wrong place', () => {
  const lost = (redirects: Redirects): string[] => lostIds(['a/old', 'a/new'], ['a/new'], redirects);
  expect(lost({ 'a/old': 'a/new' })).toEqual([]);
  expect(lost({})).toEqual([expect.stringContaining('a/old was published and is not there')]);
  expect(lost({ 'a/old': 'a/gone' })).toEqual([expect.stringContaining('Expected the id of a lesson')]);
  expect(lost({ 'a/old': 'a/new', 'a/new': 'a/new' })).toEqual([
    expect.stringContaining('which is a lesson'),
  ]);
});
