/**
 * `npm run verify:native`: the same programs in the engine, in Chromium, and on the machine's own CPython, 3.13 or newer. What prints
 * the same every time must print the same here; of the rest the words must be the same and the numbers of the same size.
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
import { type Program, programs } from './programs.ts';
import { findNative } from './python.ts';

const WALL_MS = 50_000;

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
const all = programs();
for (const program of all) {
  const [ours, theirs] = [await runHere(lab, program), runNatively(program)];
  const differs = difference(ours, theirs);
  if (differs) differing.push(program.name);
  console.log(
    `${program.name}: ${differs ?? (isIdentical(ours, theirs) ? 'identical' : 'the same words, numbers in range')}`,
  );
}
await browser.close();
server.close();
console.log(
  `\n${all.length - differing.length} of ${all.length} programs agree with Python ${native.version}.`,
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
function runNatively({ source, runs, essence = same }: Program): Printed[] {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'native-')), 'program.py');
  writeFileSync(file, source);
  return Array.from({ length: runs }, () => {
    const { status, stdout } = spawnSync(python, [file], { encoding: 'utf8', timeout: WALL_MS });
    return { exitCode: status ?? NaN, text: essence(stdout) };
  });
}

function same(text: string): string {
  return text;
}
