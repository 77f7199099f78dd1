/**
 * `npm run record`: runs every program that a lesson shows, in real Chromium on the built site, and writes `recordings.json` beside
 * it. A recording is what readers without JavaScript, or without JSPI, get to see; it is labelled with what made it. Beside the runs
 * it keeps where threads can be switched: `npm run record -- --checkpoints` renews that alone, and no run.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { analyse, type LinePlaces, type Mode, type Outcome, type RunRequest } from '../engine/index.ts';
import { printed } from '../lesson/claims.ts';
import { experimentFile } from '../lesson/experiment-file.ts';
import { packTrace, type RecordedRun, type Recordings, runKey } from '../lesson/recording.ts';
import { recordingsSchema } from '../lesson/recording-schema.ts';
import { chromiumLaunch, ensureBrowser } from './browser.ts';
import { buildSite } from './build.ts';
import { type Lab, openLab } from './lab/lab.ts';
import { root } from './paths.ts';
import { serve } from './serve.ts';

const { values: wish, positionals } = parseArgs({
  options: { checkpoints: { type: 'boolean', default: false } },
  allowPositionals: true,
});
/** `npm run record -- e2e/fixtures/lessons` records the lessons for tests. */
const lessons = path.join(root, positionals[0] ?? 'content/lessons');
/** Enough that no process of a pool has to boot while the program's clock runs. */
const SPARES = 6;
const ROUNDS = 5;

ensureBrowser();
await buildSite();
const server = await serve({ port: 0 });
const browser = await chromium.launch(chromiumLaunch());
const page = await browser.newPage();
await page.goto(`${server.address}404.html`);
const lab = await openLab(page);
await lab.warm(wish.checkpoints ? 1 : SPARES);
for (const folder of await lessonFolders()) {
  if (wish.checkpoints) await recordCheckpoints(lab, folder);
  else await recordLesson(lab, folder, `Chromium ${browser.version().split('.')[0]}`);
}
await browser.close();
server.close();
process.exit(0);

async function lessonFolders(): Promise<string[]> {
  const entries = await readdir(lessons, { recursive: true });
  return entries
    .filter((entry) => path.basename(entry) === 'index.mdx')
    .map((entry) => path.join(lessons, path.dirname(entry)));
}

async function recordLesson(lab: Lab, folder: string, browserName: string): Promise<void> {
  const programs = await readPrograms(folder);
  const runs: Record<string, RecordedRun> = {};
  for (const [file, source] of Object.entries(programs))
    for (const mode of modesOf(source)) runs[runKey(file, mode)] = await recordRun(lab, file, source, mode);
  const recordings: Recordings = {
    python: lab.info.python,
    browser: browserName,
    cores: os.availableParallelism(),
    date: new Date().toISOString().slice(0, 10),
    programs: Object.fromEntries(
      Object.entries(programs).map(([file, source]) => [
        file,
        createHash('sha256').update(source).digest('hex'),
      ]),
    ),
    checkpoints: await checkpointsOf(lab, programs),
    runs,
  };
  await write(folder, recordings, Object.keys(runs));
}

/** Only for programs that are as they were when they were recorded: else the runs are out of date too. */
async function recordCheckpoints(lab: Lab, folder: string): Promise<void> {
  const file = path.join(folder, 'recordings.json');
  if (!existsSync(file)) return;
  const recordings = recordingsSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  const programs = await readPrograms(folder);
  await write(folder, { ...recordings, checkpoints: await checkpointsOf(lab, programs) }, ['checkpoints']);
}

async function checkpointsOf(
  lab: Lab,
  programs: Readonly<Record<string, string>>,
): Promise<Record<string, LinePlaces[]>> {
  const all: Record<string, LinePlaces[]> = {};
  const run = (request: RunRequest) => ({
    outcome: lab.run(request).then(({ outcome }) => outcome),
    stop: () => {},
    choose: () => {},
  });
  for (const [file, source] of Object.entries(programs)) {
    const analysis = await analyse({ run }, source);
    if (!analysis) throw new Error(`${file}: the engine did not tell where its threads can be switched.`);
    all[file] = [...analysis.lines];
  }
  return all;
}

async function write(folder: string, recordings: Recordings, what: readonly string[]): Promise<void> {
  await writeFile(path.join(folder, 'recordings.json'), `${JSON.stringify(recordings)}\n`);
  console.log(path.relative(root, folder), what.join(', '));
}

async function readPrograms(folder: string): Promise<Record<string, string>> {
  const files = (await readdir(folder))
    .filter((file) => file.endsWith('.py') && file !== experimentFile)
    .sort();
  const sources = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')));
  return Object.fromEntries(files.map((file, index) => [file, sources[index] ?? '']));
}

/** A program with processes of its own is recorded behind the shared lock too. */
function modesOf(source: string): readonly Mode[] {
  return /ProcessPoolExecutor|multiprocessing/.test(source) ? ['freely', 'behind-the-lock'] : ['freely'];
}

/** The fastest of five, the one that the machine's other work disturbed least; the first is not counted: the browser still compiles. */
async function recordRun(lab: Lab, filename: string, source: string, mode: Mode): Promise<RecordedRun> {
  await lab.run({ filename, source, mode });
  const outcomes: Outcome[] = [];
  for (let round = 0; round < ROUNDS; round++)
    outcomes.push((await lab.run({ filename, source, mode })).outcome);
  const [fastest] = outcomes.sort((a, b) => a.elapsed - b.elapsed);
  if (!fastest) throw new Error(`${filename} did not run.`);
  const { kind, elapsed, trace } = fastest;
  return { kind, output: printed(fastest), elapsed: Math.round(elapsed), trace: packTrace(trace) };
}
