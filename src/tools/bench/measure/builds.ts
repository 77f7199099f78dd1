/** How building grows with the number of lessons: 10, 100 and 1,000 copies of the first one. */
import { spawn } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../paths.ts';
import type { Measurement } from '../context.ts';
import { type Row, row } from '../row.ts';
import { figure } from '../statistics.ts';

const sizes = [10, 100, 1000] as const;
const folder = path.join(root, '.cache/bench/builds');
const track = path.join(root, 'content/lessons/gil');
const astro = path.join(root, 'node_modules/.bin/astro');

export const builds: Measurement = {
  title: 'Building the pages',
  async measure() {
    const rows: Row[] = [];
    for (const size of sizes) rows.push(...(await measureBuild(size)));
    await rm(folder, { recursive: true, force: true });
    return {
      rows,
      note: '`astro build` with nothing cached, once each; the engine, the editor and compression are not part of it. Every lesson is a copy of the first under a title of its own, so every card is drawn, and none is kept from an earlier build. Memory is the peak resident size of the Node process, its threads included.',
    };
  },
};

async function measureBuild(size: number): Promise<Row[]> {
  await rm(folder, { recursive: true, force: true });
  const lessons = path.join(folder, 'lessons');
  await mkdir(path.join(lessons, 'gil'), { recursive: true });
  await cp(path.join(track, 'track.json'), path.join(lessons, 'gil/track.json'));
  await cp(path.join(root, 'content/redirects.json'), path.join(folder, 'redirects.json'));
  for (let i = 1; i <= size; i++) await copyLesson(path.join(lessons, `gil/copy-${i}`), i);
  const config = path.join(folder, 'astro.config.mjs');
  await writeFile(config, CONFIG);
  const begun = performance.now();
  const peak = await runAstro(lessons, config);
  const seconds = (performance.now() - begun) / 1000;
  const built = await readdir(path.join(folder, 'dist/lessons/gil'));
  if (built.length !== size) throw new Error(`Expected ${size} lessons. Built: ${built.length}.`);
  return [
    row(`${size} lessons`, figure([seconds], 's')),
    row(`${size} lessons, memory`, figure([peak / 2 ** 10], 'MB')),
  ];
}

/** Under a title of its own: two lessons that say the same would share a card. */
async function copyLesson(to: string, number: number): Promise<void> {
  await cp(path.join(track, 'what-it-blocks'), to, { recursive: true });
  const file = path.join(to, 'index.mdx');
  const source = await readFile(file, 'utf8');
  const own = source.replace(/^title: .+$/m, (title) => `${title}, no. ${number}`);
  if (own === source) throw new Error(`${file} has no line "title: …" to number.`);
  await writeFile(file, own);
}

/** The site's own configuration, with a cache and an output apart. */
const CONFIG = `
import config from '../../../astro.config.mjs';
export default { ...config, cacheDir: './.cache/bench/builds/cache', outDir: './.cache/bench/builds/dist' };
`;

/** Resolves to the peak of its resident memory in kilobytes. */
async function runAstro(lessons: string, config: string): Promise<number> {
  const peak = path.join(folder, 'peak');
  const preload = pathToFileURL(path.join(import.meta.dirname, '../report-peak.ts')).href;
  const env = {
    ...process.env,
    LESSONS: lessons,
    CARDS: path.join(folder, 'cards'),
    PEAK_FILE: peak,
    NODE_OPTIONS: `--import=${preload}`,
  };
  const child = spawn(astro, ['build', '--config', path.relative(root, config)], { cwd: root, env });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => {
      said = `${said}${text}`.slice(-2000);
    });
  const status = await new Promise((resolve, reject) => child.once('close', resolve).once('error', reject));
  if (status !== 0) throw new Error(`astro build ended with ${status}: ${said.slice(-300)}`);
  return Number(await readFile(peak, 'utf8'));
}
