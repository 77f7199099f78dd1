/**
 * `npm run verify:native [-- sync/ gil/]`: the same programs in the engine, in Chromium, and on the machine's own CPython, 3.13 or
 * newer. What prints the same every time must print the same here; of the rest the words must be the same and the numbers of the same
 * size. With arguments: those programs whose names begin so.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { printed } from '../../lesson/claims.ts';
import { chromiumLaunch, ensureBrowser } from '../browser.ts';
import { buildSite } from '../build.ts';
import { type Lab, openLab } from '../lab/lab.ts';
import { serve } from '../serve.ts';
import { difference, isIdentical, type Printed } from './compare.ts';
import { expected } from './expected.ts';
import { type Program, programs } from './programs.ts';
import { findNative } from './python.ts';

const WALL_MS = 50_000;
/** What is a deadlock here needs no longer to show that it never ends natively. */
const DEADLOCK_WALL_MS = 10_000;

const native = findNative();
if (!native) {
  console.log('No native CPython 3.13 or newer was found, so nothing was compared. PYTHON=… names one.');
  process.exit(0);
}
const python = native.command;
ensureBrowser();
await buildSite();
const server = await serve({ port: 0 });
const browser = await chromium.launch(chromiumLaunch());
const page = await browser.newPage();
await page.goto(`${server.address}404.html`);
const lab = await openLab(page);
await lab.warm(6);
console.log(`Python ${lab.info.python} in the engine, ${native.version} natively (${python}).\n`);
const differing: string[] = [];
const wanted = process.argv.slice(2);
const all = programs().filter(
  ({ name }) => wanted.length === 0 || wanted.some((each) => name.startsWith(each)),
);
if (all.length === 0) throw new Error(`No program's name begins with ${wanted.join(' or ')}.`);
for (const program of all) {
  const ours = await runHere(lab, program);
  const theirs = runNatively(program, ours.every(neverEnded) ? DEADLOCK_WALL_MS : WALL_MS);
  const differs = difference(ours, theirs);
  const why = differs && expectedReason(program.name);
  if (differs && !why) differing.push(program.name);
  const agrees = isIdentical(ours, theirs) ? 'identical' : 'the same words, numbers in range';
  console.log(`${program.name}: ${differs ?? agrees}${why ? ` (expected: ${why})` : ''}`);
}
await browser.close();
server.close();
console.log(
  `\n${all.length - differing.length} of ${all.length} programs agree with Python ${native.version}, or differ as expected.`,
);
process.exit(differing.length > 0 ? 1 : 0);

async function runHere(lab: Lab, { source, runs, essence = same }: Program): Promise<Printed[]> {
  const results: Printed[] = [];
  while (results.length < runs) {
    const { outcome } = await lab.run({ source, wallMs: WALL_MS });
    const exitCode = outcome.kind === 'printed' ? 0 : outcome.kind === 'raised' ? outcome.exitCode : NaN;
    results.push({ exitCode, text: essence(printed(outcome)) });
  }
  return results;
}

/** A deadlock never ends natively: it is ended, and has no exit code either. */
function runNatively({ source, runs, essence = same }: Program, timeout: number): Printed[] {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'native-')), 'program.py');
  writeFileSync(file, source);
  return Array.from({ length: runs }, () => {
    const { status, stdout } = spawnSync(python, [file], { encoding: 'utf8', timeout });
    return { exitCode: status ?? NaN, text: essence(stdout) };
  });
}

/** Undefined where this program should print the same on that native version too. */
function expectedReason(name: string): string | undefined {
  const minor = Number(native?.version.split('.')[1]);
  return expected[name]?.where(minor) ? expected[name].why : undefined;
}

function neverEnded({ exitCode }: Printed): boolean {
  return Number.isNaN(exitCode);
}

function same(text: string): string {
  return text;
}
