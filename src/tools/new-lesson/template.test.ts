import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { lint } from '../../lesson/lint/lint.ts';
import { lessonSchema } from '../../lesson/schema.ts';
import { filled, nextOrder } from './template.ts';

const files = path.join(import.meta.dirname, 'files');
const read = (name: string): Promise<string> => readFile(path.join(files, name), 'utf8');

test('a new lesson comes after the last of its track', () => {
  expect(nextOrder([])).toBe(1);
  expect(nextOrder([3, 1])).toBe(4);
});

test('a new lesson is valid, and the lint finds that it is still to be written', async () => {
  const mdx = filled(await read('index.mdx'), { order: 7, date: new Date('2026-11-22T12:00:00Z') });
  const data = lessonSchema.parse(load(mdx.split('---\n')[1] ?? ''));
  expect(data).toMatchObject({ order: 7, verifiedOn: { date: new Date('2026-11-22') } });
  const programs = { 'broken.py': await read('broken.py'), 'fixed.py': await read('fixed.py') };
  const found = lint({ id: 'gil/new', mdx, data, programs, recordings: undefined });
  const rest = found.filter(({ says }) => !says.startsWith('Still to be written'));
  expect(found.length).toBeGreaterThan(30);
  // Nothing else is wrong with it, but that it has not been recorded.
  expect(rest.map(({ where }) => where)).toEqual(['recordings.json']);
});
