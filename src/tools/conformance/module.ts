/** Runs one test module to its end, in as many interpreters as that takes: a test that hangs or crashes ends only its own. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Outcome } from '../../engine/index.ts';
import type { Lab } from '../lab/lab.ts';
import { expected } from './expected.ts';
import { outsideReport, type PartReport, readReport, type TestResult } from './report.ts';
import { leftOut } from './verdict.ts';

/** A test that is silent for so long hangs. The slowest take some 5 s, on a busy machine 20 s. */
const SILENCE_MS = 30_000;
const WALL_MS = 60_000;
/** Interpreters in a row that end without having run a single test. */
const MOST_FAILED_STARTS = 2;
const DETAIL_CHARS = 600;

/** `only`: the beginning of the ids to run, or empty. */
export async function runModule(lab: Lab, module: string, only: string): Promise<TestResult[]> {
  const read = (file: string) => readFile(path.join(import.meta.dirname, file), 'utf8');
  const [source, surroundings] = await Promise.all([read('runner.py'), read('surroundings.py')]);
  const all: TestResult[] = [];
  let failedStarts = 0;
  for (let skip: number | undefined = 0; skip !== undefined; ) {
    const files = {
      'plan.json': JSON.stringify({ module, only, skip, left_out: leftOut(expected) }),
      'surroundings.py': surroundings,
    };
    const { outcome } = await lab.run(
      { source, filename: 'runner.py', files, wallMs: WALL_MS },
      undefined,
      SILENCE_MS,
    );
    const part = readReport(textOf(outcome), module);
    const broken = part.running && brokenOff(part, part.running.id, outcome);
    all.push(...part.results, ...(broken ? [broken] : []));
    const isEmpty = part.results.length === 0 && !broken;
    failedStarts = isEmpty ? failedStarts + 1 : 0;
    if (isEmpty && part.next === undefined) break;
    if (failedStarts >= MOST_FAILED_STARTS) {
      all.push({ id: module, status: 'crashed', detail: `No test could be run. ${inWords(outcome)}` });
      break;
    }
    skip = part.next === undefined ? undefined : Math.max(part.next, skip);
  }
  return all;
}

/** What became of the test in which a run broke off. */
function brokenOff(part: PartReport, id: string, outcome: Outcome): TestResult {
  const isHung = outcome.kind === 'stopped' || outcome.kind === 'deadlock' || part.interruptedAt !== '';
  return {
    id,
    status: isHung ? 'hung' : 'crashed',
    detail: [inWords(outcome), part.interruptedAt].join('\n').trim(),
  };
}

function inWords(outcome: Outcome): string {
  if (outcome.kind === 'crashed') return `The interpreter crashed: ${outcome.why}`;
  if (outcome.kind === 'deadlock')
    return `Deadlock: ${outcome.stuck.map(({ name, waitsFor }) => `${name} waits for ${waitsFor}`).join('; ')}`;
  const rest = outsideReport(textOf(outcome)).slice(-DETAIL_CHARS);
  return `The run ended as "${outcome.kind}". ${rest}`.trim();
}

const textOf = (outcome: Outcome): string => outcome.output.map(({ text }) => text).join('');
