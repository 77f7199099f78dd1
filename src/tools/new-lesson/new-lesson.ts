/** `npm run lesson -- gil/my-lesson`: a new lesson's folder, valid from the start, and marked TODO wherever it has to be written. */
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { lessonId } from '../../lesson/atoms.ts';
import { root } from '../paths.ts';
import { filled, nextOrder } from './template.ts';

const { positionals, values } = parseArgs({
  options: { into: { type: 'string', default: 'content/lessons' } },
  allowPositionals: true,
});
const id = lessonId.safeParse(positionals[0]);
if (!id.success)
  fail(
    `Received ${positionals[0] ?? 'nothing'}. Expected a track and a slug: npm run lesson -- gil/my-lesson`,
  );
else await make(id.data);

async function make(id: string): Promise<void> {
  const [track = '', slug = ''] = id.split('/');
  const lessons = path.join(root, values.into);
  const folder = path.join(lessons, track, slug);
  if (existsSync(folder)) return fail(`${id} is there already. Slugs never change, so choose another.`);
  const order = nextOrder(await ordersOf(path.join(lessons, track)));
  await mkdir(path.dirname(folder), { recursive: true });
  await cp(path.join(import.meta.dirname, 'files'), folder, { recursive: true });
  const file = path.join(folder, 'index.mdx');
  await writeFile(file, filled(await readFile(file, 'utf8'), { order, date: new Date() }));
  const trackFile = path.join(lessons, track, 'track.json');
  if (!existsSync(trackFile))
    await writeFile(trackFile, trackJson(track, nextOrder(await trackOrders(lessons))));
  const shown = path.relative(root, folder);
  console.log(
    `${shown} is made, as lesson ${order} of its track.\nWrite what is marked TODO, then:\n  npm run record -- ${shown}\n  npm run lint:content\n  npm run dev`,
  );
}

/** The orders of a track's lessons. */
async function ordersOf(track: string): Promise<number[]> {
  const names = await readdir(track).catch(() => []);
  const texts = await Promise.all(
    names.map((name) => readFile(path.join(track, name, 'index.mdx'), 'utf8').catch(() => '')),
  );
  return texts.map((text) => Number(/^order: (\d+)$/m.exec(text)?.[1] ?? 0));
}

async function trackOrders(lessons: string): Promise<number[]> {
  const names = await readdir(lessons);
  const texts = await Promise.all(
    names.map((name) => readFile(path.join(lessons, name, 'track.json'), 'utf8').catch(() => '{}')),
  );
  return texts.map((text) => (JSON.parse(text) as { order?: number }).order ?? 0);
}

const trackJson = (track: string, order: number): string =>
  `${JSON.stringify({ title: track, summary: 'TODO: what its lessons are about, in a sentence.', order })}\n`;

function fail(says: string): void {
  console.error(says);
  process.exitCode = 1;
}
