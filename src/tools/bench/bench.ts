/**
 * `npm run bench`: measures the built site in real Chromium and writes `bench/results/latest.{json,md}` and the table in README.md.
 * `--quick`: two rounds. `--builds`: also builds of up to 1,000 lessons. `--only=threads,start`: some. `--as-built`: what is in dist/.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ensureBrowser } from '../browser.ts';
import { buildSite } from '../build.ts';
import { root } from '../paths.ts';
import { type Bench, type Measurement, openBrowser } from './context.ts';
import { factsOf } from './machine.ts';
import { measurements } from './measurements.ts';
import { makeStage, serveStage } from './stage.ts';
import { drawReport, type Group, insertReport } from './table.ts';

const flag = (name: string): boolean => process.argv.includes(`--${name}`);
const only = process.argv
  .find((each) => each.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');
const isQuick = flag('quick');

ensureBrowser();
if (!flag('as-built')) await buildSite();
await makeStage();
const server = await serveStage();
const browser = await openBrowser();
const bench: Bench = { browser, address: server.address, rounds: isQuick ? 2 : 5 };

const names = Object.keys(measurements).filter((name) =>
  only ? only.includes(name) : name !== 'builds' || flag('builds'),
);
const groups: Group[] = [];
for (const name of names) groups.push(await measureOrSay(name, measurements[name]));
const report = drawReport(await factsOf(browser, bench.rounds), groups);
console.log(`\n${report}\n`);
if (isQuick || only) console.log('Nothing was written: --quick and --only are for trying things out.');
else await publish();
await browser.close();
server.close();
process.exit(0); // the interpreter that made the snapshot keeps Node alive

/** One that fails, or hangs, is a row, and the rest go on. */
async function measureOrSay(name: string, measurement: Measurement | undefined): Promise<Group> {
  if (!measurement) throw new Error(`No measurement is called "${name}".`);
  const { title } = measurement;
  const begun = performance.now();
  try {
    return { title, ...(await inTime(name, measurement)) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { title, rows: [{ kind: 'failed', what: name, why }] };
  } finally {
    console.log(`${name}: ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  }
}

/** Closing its pages ends whatever still waits for them. */
async function inTime(name: string, measurement: Measurement): Promise<Omit<Group, 'title'>> {
  const minutes = name === 'builds' ? 20 : 4;
  const late = AbortSignal.timeout(minutes * 60_000);
  const measured = measurement.measure(bench);
  const gaveUp = new Promise<never>((_, reject) => {
    late.onabort = () => reject(new Error(`It had not ended after ${minutes} minutes.`));
  });
  try {
    return await Promise.race([measured, gaveUp]);
  } finally {
    if (late.aborted) {
      await Promise.all(browser.contexts().map((context) => context.close()));
      await measured.catch(() => {});
    }
    late.onabort = null;
  }
}

async function publish(): Promise<void> {
  const folder = path.join(root, 'bench/results');
  await mkdir(folder, { recursive: true });
  const json = { facts: await factsOf(browser, bench.rounds), groups };
  await writeFile(path.join(folder, 'latest.json'), `${JSON.stringify(json, null, 2)}\n`);
  await writeFile(path.join(folder, 'latest.md'), `# Benchmark\n\n${report}\n`);
  const readme = path.join(root, 'README.md');
  const page = insertReport(await readFile(readme, 'utf8'), report);
  if (page !== undefined) await writeFile(readme, page);
  else console.log('README.md has no place for the table: put <!-- bench --> and <!-- /bench --> there.');
}
