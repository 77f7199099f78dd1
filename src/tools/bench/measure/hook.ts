/** What the checkpoint costs: the same programs in our engine and in an unhooked Pyodide, in turns, in one browser. */
import type { Page } from '@playwright/test';
import type { Lab } from '../../lab/lab.ts';
import { type Bench, lastNumber, type Measurement, readProgram, secondsOf, withLab } from '../context.ts';
import { against, atMost, type Row } from '../row.ts';
import { figure } from '../statistics.ts';

const programs = [
  ['5,000,000 turns of an empty loop', 'loop.py', 1.08],
  ['factorial(20000), as in the lesson', 'factorial.py', 1.02],
] as const;

export const hook: Measurement = {
  title: 'Cost of the checkpoint',
  measure: (bench) =>
    withLab(bench, 2, async (lab, page) => {
      await page.addScriptTag({ url: '/bench/plain.js', type: 'module' });
      await page.waitForFunction(() => 'plain' in window);
      const rows: Row[] = [];
      for (const program of programs) rows.push(await compare(bench, lab, page, program));
      return {
        rows,
        note: 'each has run the program once before, so that the browser has compiled it. Both run it in a fresh interpreter each time, and nothing else boots meanwhile.',
      };
    }),
};

/** Twice the rounds: a few per cent are to be told from noise. */
async function compare(
  bench: Bench,
  lab: Lab,
  page: Page,
  [what, file, limit]: (typeof programs)[number],
): Promise<Row> {
  const source = await readProgram(file);
  const plain = async () => {
    await page.evaluate(() => window.plain.renew());
    return lastNumber(await page.evaluate((source) => window.plain.run(source), source));
  };
  await secondsOf(lab, source);
  await plain();
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < bench.rounds * 2; round++) {
    ours.push((await secondsOf(lab, source)) * 1000);
    theirs.push((await plain()) * 1000);
  }
  return against(what, figure(ours, 'ms'), 'Pyodide', figure(theirs, 'ms'), { target: atMost(limit, '×') });
}
