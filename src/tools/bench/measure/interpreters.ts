/** One, two, four, eight interpreters: how long until they are ready, and the memory each takes. Ours and plain Pyodide. */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';
import { type Bench, type Measurement, repeat, withLab, withPage } from '../context.ts';
import { against, atMost, type Row, row } from '../row.ts';
import { figure } from '../statistics.ts';

const compared = [1, 2, 4] as const;
type Compared = (typeof compared)[number];

interface Ready {
  readonly ms: number;
  /** Resident memory of all the browser's renderers. */
  readonly megabytes: number;
}
type Series = Readonly<Record<Compared, Ready>>;
type OurSeries = Series & { readonly 8: Ready };

export const interpreters: Measurement = {
  title: 'Interpreters ready',
  async measure(bench) {
    const rounds = await repeat(bench.rounds, async () => ({
      ours: await ourSeries(bench),
      plain: await plainSeries(bench),
    }));
    const ours = rounds.map((round) => round.ours);
    const plain = rounds.map((round) => round.plain);
    return {
      rows: [
        ...compared.map((count) => timeRow(count, ours, plain)),
        eightRow(ours),
        growthRow(ours),
        memoryRow(ours, plain),
      ],
      note: 'files in hand (ours) or in the cache (Pyodide). Ours compiles once for all, so its times add up: the first, then so many more at once. Memory is the resident size (RSS) of all renderer processes, from /proc: with four less with one, by three.',
    };
  },
};

/** Within one engine, as a lesson does it: the first, then more spares. */
const ourSeries = (bench: Bench): Promise<OurSeries> =>
  withLab(bench, async (lab, page) => {
    let ms = lab.info.bootMs;
    const megabytes = () => rendererMegabytes(bench.browser);
    const first = { ms, megabytes: await megabytes() };
    const more = async (count: number): Promise<Ready> => {
      ms += await timed(page, count);
      return { ms, megabytes: await megabytes() };
    };
    return { 1: first, 2: await more(2), 4: await more(4), 8: await more(8) };
  });

const timed = (page: Page, spares: number): Promise<number> =>
  page.evaluate(async (spares) => {
    const begun = performance.now();
    await window.lab.warm(spares);
    return performance.now() - begun;
  }, spares);

const plainSeries = (bench: Bench): Promise<Series> =>
  withPage(bench, async (page) => {
    await page.addScriptTag({ url: '/bench/plain.js', type: 'module' });
    await page.waitForFunction(() => 'plain' in window);
    let ms = 0;
    const more = async (count: number): Promise<Ready> => {
      ms += await page.evaluate(async (count) => {
        const begun = performance.now();
        await window.plain.boot(count);
        return performance.now() - begun;
      }, count);
      return { ms, megabytes: await rendererMegabytes(bench.browser) };
    };
    return { 1: await more(1), 2: await more(1), 4: await more(2) };
  });

async function rendererMegabytes(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  const sizes = await Promise.all(renderers.map(({ id }) => residentBytes(id)));
  return sizes.reduce((sum, size) => sum + size, 0) / 2 ** 20;
}

async function residentBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]) * 1024;
}

function timeRow(count: Compared, ours: readonly Series[], plain: readonly Series[]): Row {
  const ms = (series: readonly Series[]) =>
    figure(
      series.map((each) => each[count].ms),
      'ms',
    );
  return against(`${count} ready`, ms(ours), 'Pyodide', ms(plain));
}

const eightRow = (ours: readonly OurSeries[]): Row =>
  row(
    '8 ready',
    figure(
      ours.map((each) => each[8].ms),
      'ms',
    ),
  );

function growthRow(ours: readonly Series[]): Row {
  const ratios = figure(
    ours.map((each) => each[4].ms / each[1].ms),
    '× one',
  );
  return row('4 ready, against 1', ratios, { target: atMost(1.6, '×')(ratios.median) });
}

function memoryRow(ours: readonly Series[], plain: readonly Series[]): Row {
  const each = (series: readonly Series[]) =>
    figure(
      series.map((at) => (at[4].megabytes - at[1].megabytes) / 3),
      'MB',
    );
  const mine = each(ours);
  return {
    ...against('memory of each after the first', mine, 'Pyodide', each(plain)),
    target: atMost(60, 'MB')(mine.median),
  } as Row;
}
