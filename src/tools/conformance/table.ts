/** How the results are printed. */
import type { Status, TestResult } from './report.ts';
import type { Surprise } from './verdict.ts';

const STATUSES: readonly Status[] = ['passed', 'failed', 'skipped', 'hung', 'crashed'];
const NAME_WIDTH = 48;
const NUMBER_WIDTH = 8;
/** Lines of a failure's detail that are shown unasked. */
const DETAIL_LINES = 12;
const SLOWEST = 15;

export const heading = line('module', STATUSES, 'seconds');

export const row = (name: string, results: readonly TestResult[], ms?: number): string =>
  line(
    name,
    STATUSES.map((status) => String(results.filter((result) => result.status === status).length)),
    ms === undefined ? '' : (ms / 1000).toFixed(1),
  );

export const total = (results: readonly TestResult[]): string => row('total', results);

export const resultText = ({ id, status, detail }: TestResult): string =>
  `${status}: ${id}\n${indented(detail.trimEnd().split('\n'))}`;

export function surpriseText({ id, what, detail }: Surprise): string {
  const lines = detail.trimEnd().split('\n').slice(-DETAIL_LINES);
  return `${what.toUpperCase()}: ${id}\n${indented(lines)}`;
}

/** Where the time went. */
export const slowestText = (results: readonly TestResult[]): string =>
  [...results]
    .sort((a, b) => (b.seconds ?? 0) - (a.seconds ?? 0))
    .slice(0, SLOWEST)
    .map(({ id, seconds }) => `${String(seconds).padStart(NUMBER_WIDTH)} s  ${id}`)
    .join('\n');

const indented = (lines: readonly string[]): string => lines.map((each) => `    ${each}`).join('\n');

function line(name: string, numbers: readonly string[], last: string): string {
  return [name.padEnd(NAME_WIDTH), ...[...numbers, last].map((each) => each.padStart(NUMBER_WIDTH))].join('');
}
