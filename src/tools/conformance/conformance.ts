/**
 * `npm run conformance [-- path/to/tests.zip] [--only test.test_threading,…] [--verbose] [--as-built]`: runs modules of CPython's
 * own test suite in real Chromium, on the built site, and compares with `expected.ts`. Exit code 1 where something is not as expected.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { chromiumLaunch, ensureBrowser } from '../browser.ts';
import { buildSite } from '../build.ts';
import { type Lab, openLab } from '../lab/lab.ts';
import { serve } from '../serve.ts';
import { entryNames, findArchive, testModules } from './archive.ts';
import { expected } from './expected.ts';
import { runModule } from './module.ts';
import type { TestResult } from './report.ts';
import { heading, resultText, row, slowestText, surpriseText, total } from './table.ts';
import { leftOut, surprises } from './verdict.ts';

/** Modules run side by side, each page with an engine of its own. */
const LANES = 2;
/** Interpreters that stand ready in each, for the next run and for the processes that tests start. */
const SPARES = 3;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', default: '' },
    verbose: { type: 'boolean', default: false },
    'as-built': { type: 'boolean', default: false },
    report: { type: 'string' },
  },
});
const archive = findArchive(positionals[0]);
process.exit(archive ? await main(archive) : withoutArchive());

function withoutArchive(): number {
  console.log(
    'CPython’s tests were not run: there is no copy of them. Name a zip of Lib/test as an argument or in $CPYTHON_TESTS.',
  );
  writeReport([], 0);
  return 0;
}

async function main(archive: string): Promise<number> {
  const zip = Uint8Array.from(readFileSync(archive));
  const wanted = selection(testModules(entryNames(zip)));
  ensureBrowser();
  if (!options['as-built']) await buildSite();
  const server = await serve({ port: 0 });
  const browser = await chromium.launch(chromiumLaunch());
  console.log(`CPython’s tests, from ${path.basename(archive)}\n\n${heading}`);
  const results = await runAll(browser, `${server.address}404.html`, zip, wanted);
  await browser.close();
  server.close();
  const unexpected = surprises(results, expected);
  console.log(`${total(results)}\n${leftOut(expected).length} not run; expected.ts says why.\n`);
  if (options.verbose) console.log(slowestText(results));
  if (options.verbose)
    for (const result of results) if (result.status !== 'passed') console.log(`${resultText(result)}\n`);
  for (const surprise of unexpected) console.log(surpriseText(surprise));
  console.log(unexpected.length === 0 ? 'All as expected.' : `${unexpected.length} not as expected.`);
  writeReport(results, unexpected.length);
  return unexpected.length === 0 ? 0 : 1;
}

interface Wanted {
  readonly module: string;
  readonly only: string;
}

/** Every module, or those that `--only` names: a module, a package, or one class or test within a module. */
function selection(modules: readonly string[]): Wanted[] {
  if (!options.only) return modules.map((module) => ({ module, only: '' }));
  return options.only.split(',').flatMap((only) => {
    const found = modules.flatMap((module) => {
      if (`${module}.`.startsWith(`${only}.`)) return [{ module, only: '' }];
      return only.startsWith(`${module}.`) ? [{ module, only }] : [];
    });
    if (found.length === 0)
      throw new Error(`The archive has no module ${only}. It has: ${modules.join(', ')}`);
    return found;
  });
}

async function runAll(
  browser: Browser,
  url: string,
  zip: Uint8Array,
  wanted: readonly Wanted[],
): Promise<TestResult[]> {
  const queue = [...wanted];
  const results: TestResult[] = [];
  const work = async (lab: Lab) => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const begun = performance.now();
      const found = await runModule(lab, next.module, next.only);
      console.log(row(next.module, found, performance.now() - begun));
      results.push(...found);
    }
  };
  const lanes = Array.from({ length: Math.min(LANES, wanted.length) }, async () => {
    const page = await browser.newPage();
    await page.goto(url);
    const lab = await openLab(page);
    await lab.provide({ 'tests.zip': zip });
    await lab.warm(SPARES);
    await work(lab);
  });
  await Promise.all(lanes);
  return results;
}

/** For `npm test`, which counts. */
function writeReport(results: readonly TestResult[], failed: number): void {
  if (!options.report) return;
  mkdirSync(path.dirname(options.report), { recursive: true });
  const passed = results.filter(({ status }) => status === 'passed').length;
  writeFileSync(options.report, JSON.stringify({ passed, failed }));
}
