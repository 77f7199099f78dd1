/** From the page to the first line printed: ours, plain Pyodide, PyScript; with an empty cache, and once more with a full one. */
import type { BrowserContext } from '@playwright/test';
import { type Bench, type Measurement, withProfile } from '../context.ts';
import { against, atMost, type Row } from '../row.ts';
import { figure } from '../statistics.ts';

const paths = {
  ours: 'bench/ours.html',
  Pyodide: 'bench/plain.html?start',
  PyScript: 'bench/pyscript.html',
} as const;
type Who = keyof typeof paths;
const contestants = Object.keys(paths) as Who[];

interface Times {
  readonly cold: number;
  readonly warm: number;
}

export const start: Measurement = {
  title: 'Page to first print',
  async measure(bench) {
    const times: Record<Who, Times[]> = { ours: [], Pyodide: [], PyScript: [] };
    for (let round = 0; round < bench.rounds; round++)
      for (const who of contestants) times[who].push(await coldThenWarm(bench, who));
    const compare = (what: string, key: keyof Times, who: Who, limit?: number): Row =>
      against(
        what,
        figure(
          times.ours.map((each) => each[key]),
          'ms',
        ),
        who,
        figure(
          times[who].map((each) => each[key]),
          'ms',
        ),
        limit === undefined ? {} : { target: atMost(limit, '×') },
      );
    return {
      rows: [
        compare('cold: empty cache', 'cold', 'Pyodide', 0.33),
        compare('cold: empty cache', 'cold', 'PyScript'),
        compare('warm: second visit', 'warm', 'Pyodide', 0.25),
        compare('warm: second visit', 'warm', 'PyScript'),
      ],
      note: 'each round has a browser of its own on a fresh profile with a disk cache; the same server sends all three the same precompressed brotli from loopback, so no download time is in this.',
    };
  },
};

const coldThenWarm = (bench: Bench, who: Who): Promise<Times> =>
  withProfile(async (context) => ({
    cold: await firstPrint(context, bench.address + paths[who]),
    warm: await firstPrint(context, bench.address + paths[who]),
  }));

async function firstPrint(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  try {
    await page.goto(url);
    await page.waitForFunction(() => window.isDone, undefined, { timeout: 30_000 });
    return await page.evaluate(() => window.firstPrintMs ?? Number.NaN);
  } catch (error) {
    throw new Error(
      `${url} printed nothing. ${errors.join(' ')} ${error instanceof Error ? error.message : ''}`,
    );
  } finally {
    await page.close();
  }
}
