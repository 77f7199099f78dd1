/** What the checkpoint costs: the same programs in our engine and in an unhooked Pyodide, in turns, in one browser. */
import type { Page } from '@playwright/test';
import { printed } from '../../../lesson/claims.ts';
import type { Lab } from '../../lab/lab.ts';
import { type Bench, lastNumber, type Measurement, readProgram, withLab } from '../context.ts';
import { against, atMost, type Row } from '../row.ts';
import { figure } from '../statistics.ts';

const programs = [
  ['5,000,000 turns of an empty loop', 'loop.py', 1.08],
  ['factorial(20000), as in the lesson', 'factorial.py', 1.02],
  ['sum(range(5000000)), without a checkpoint', 'c_call.py', undefined],
] as const;

export const hook: Measurement = {
  title: 'Cost of the checkpoint',
  measure: (bench) =>
    withLab(bench, 2, async (lab, page) => {
      await page.addScriptTag({ url: '/bench/plain.js', type: 'module' });
      await page.waitForFunction(() => 'plain' in window);
      const rows: Row[] = [];
      for (const program of programs) rows.push(...(await compare(bench, lab, page, program)));
      return {
        rows,
        note: 'every round is a fresh interpreter on both sides; the browser has compiled Pyodide before. The last program never reaches a checkpoint: how it differs is not the checkpoint’s doing.',
      };
    }),
};

interface Times {
  readonly first: number[];
  /** The median of further calls in the same interpreter. */
  readonly later: number[];
}

async function compare(
  bench: Bench,
  lab: Lab,
  page: Page,
  [what, file, limit]: (typeof programs)[number],
): Promise<Row[]> {
  const source = await readProgram(file);
  const plain = async () => {
    await page.evaluate(() => window.plain.renew());
    return page.evaluate((source) => window.plain.run(source), source);
  };
  const hooked = async () => printed((await lab.run({ source })).outcome);
  await hooked();
  await plain();
  const ours: Times = { first: [], later: [] };
  const theirs: Times = { first: [], later: [] };
  for (let round = 0; round < bench.rounds; round++) {
    note(ours, await hooked());
    note(theirs, await plain());
  }
  const row = (when: string, key: keyof Times, more = {}): Row =>
    against(`${what}, ${when}`, figure(ours[key], 'ms'), 'Pyodide', figure(theirs[key], 'ms'), more);
  return [
    row('first call', 'first'),
    row('later calls', 'later', limit === undefined ? {} : { target: atMost(limit, '×') }),
  ];
}

/** The programs print two lines: the first call's seconds, and those of later ones. */
function note(times: Times, output: string): void {
  const [first = ''] = output.split('\n');
  times.first.push(lastNumber(first) * 1000);
  times.later.push(lastNumber(output) * 1000);
}
