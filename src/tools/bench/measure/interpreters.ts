/** One, two, four, eight interpreters: how long until they are ready, and the memory each takes. Ours and plain Pyodide. */
import { openLab } from '../../lab/lab.ts';
import { rendererMegabytes } from '../../memory.ts';
import { type Bench, type Measurement, withPage } from '../context.ts';
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
    const [ours, plain]: [OurSeries[], Series[]] = [[], []];
    for (let round = 0; round < bench.rounds; round++) {
      const one = { ours: await boot(bench, 1), plain: await bootPlain(bench, 1) };
      const two = { ours: await boot(bench, 2), plain: await bootPlain(bench, 2) };
      const four = { ours: await boot(bench, 4), plain: await bootPlain(bench, 4) };
      ours.push({ 1: one.ours, 2: two.ours, 4: four.ours, 8: await boot(bench, 8) });
      plain.push({ 1: one.plain, 2: two.plain, 4: four.plain });
    }
    return {
      rows: [
        ...compared.map((count) => timeRow(count, ours, plain)),
        eightRow(ours),
        growthRow(ours),
        memoryRow(ours, plain),
      ],
      note: 'each in a page of its own; files in hand (ours) or fetched from the loopback (Pyodide). Ours boots the first and then the others at once, Pyodide all at once. Memory is the resident size (RSS) of all renderer processes, from /proc: with four less with one, by three.',
    };
  },
};

/** As a lesson does it: the first, then all the others at once. */
const boot = (bench: Bench, count: number): Promise<Ready> =>
  withPage(bench, async (page) => {
    const lab = await openLab(page);
    const more = await page.evaluate(async (count) => {
      const begun = performance.now();
      await window.lab.warm(count);
      return performance.now() - begun;
    }, count);
    return { ms: lab.info.bootMs + more, megabytes: await rendererMegabytes(bench.browser) };
  });

const bootPlain = (bench: Bench, count: number): Promise<Ready> =>
  withPage(bench, async (page) => {
    await page.addScriptTag({ url: '/bench/plain.js', type: 'module' });
    await page.waitForFunction(() => 'plain' in window);
    const ms = await page.evaluate(async (count) => {
      const begun = performance.now();
      await window.plain.boot(count);
      return performance.now() - begun;
    }, count);
    return { ms, megabytes: await rendererMegabytes(bench.browser) };
  });

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
