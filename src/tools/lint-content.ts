/** `npm run lint:content`: reads every lesson as the site would, and says what a machine can find wrong with it without running it. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { load } from 'js-yaml';
import { readRecordings } from '../lesson/folder.ts';
import { type LessonFiles, lint } from '../lesson/lint/lint.ts';
import { type Needing, problemsOf } from '../lesson/prerequisites.ts';
import { lessonSchema } from '../lesson/schema.ts';
import { root } from './paths.ts';

/** `node src/tools/lint-content.ts e2e/fixtures/lessons` reads other lessons. */
const { positionals } = parseArgs({ allowPositionals: true });
const lessons = path.join(root, positionals[0] ?? 'content/lessons');

const complaints: string[] = [];
const road: (Needing & { readonly place: readonly [number, number] })[] = [];
for (const folder of await foldersWith('index.mdx')) {
  const lesson = await readLesson(folder).catch((error: Error) => void complaints.push(error.message));
  if (!lesson) continue;
  for (const { where, says } of lint(lesson)) complaints.push(`${lesson.id}, ${where}\n    ${says}`);
  const { order, prerequisites } = lesson.data;
  road.push({ id: lesson.id, prerequisites, place: [await trackOrder(folder), order] });
}
road.sort(({ place: [a, b] }, { place: [c, d] }) => a - c || b - d);
complaints.push(...problemsOf(road));
for (const complaint of complaints) console.error(`✘ ${complaint}`);
console.log(
  `${road.length} lessons read: ${complaints.length === 0 ? 'nothing to find fault with' : `${complaints.length} things to put right`}.`,
);
process.exit(complaints.length === 0 ? 0 : 1);

async function foldersWith(name: string): Promise<string[]> {
  const entries = await readdir(lessons, { recursive: true });
  return entries
    .filter((entry) => path.basename(entry) === name)
    .map((entry) => path.dirname(entry))
    .sort();
}

async function readLesson(folder: string): Promise<LessonFiles> {
  const at = path.join(lessons, folder);
  const id = folder.replaceAll(path.sep, '/');
  const mdx = await readFile(path.join(at, 'index.mdx'), 'utf8');
  const parsed = lessonSchema.safeParse(load(/^---\n(.*?)\n---\n/s.exec(mdx)?.[1] ?? ''));
  if (!parsed.success)
    throw new Error(
      [
        `${id}, front matter`,
        ...parsed.error.issues.map((issue) => `    ${issue.path.join('.')}: ${issue.message}`),
      ].join('\n'),
    );
  const names = (await readdir(at)).filter((name) => name.endsWith('.py'));
  const programs = await Promise.all(
    names.map(async (name) => [name, await readFile(path.join(at, name), 'utf8')] as const),
  );
  return {
    id,
    mdx,
    data: parsed.data,
    programs: Object.fromEntries(programs),
    recordings: await readRecordings(at),
  };
}

async function trackOrder(folder: string): Promise<number> {
  const text = await readFile(path.join(lessons, path.dirname(folder), 'track.json'), 'utf8');
  return (JSON.parse(text) as { order: number }).order;
}
