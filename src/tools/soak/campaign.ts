/** Runs random programs one after another in one page, and gathers what went wrong and what was left behind. */
import type { Page } from '@playwright/test';
import type { Lab } from '../lab/lab.ts';
import { rendererMegabytes } from '../memory.ts';
import { randomBody, randomProgram } from './program.ts';
import { faults } from './verdict.ts';

export interface Report {
  readonly run: number;
  readonly body: string;
  readonly faults: readonly string[];
}

export interface Campaign {
  readonly wrong: readonly Report[];
  /** Checks made inside the programs, all together. */
  readonly checks: number;
  /** Handovers of the GIL, all together: the campaign is worth something only where there are many. */
  readonly handovers: number;
  /** Workers of the page, before the first run and after the last. */
  readonly workers: readonly [before: number, after: number];
  /** Resident memory of the browser's renderers in MB, after every `STEP` runs. */
  readonly megabytes: readonly number[];
}

/** How often memory is looked at. */
const STEP = 10;
/** Longer than any program of ours takes on a slow machine. */
const WALL_MS = 30_000;

/** `page`: where workers and memory are counted; without one (in Firefox) they are not, and are 0. */
export async function campaign(
  page: Page | undefined,
  lab: Lab,
  { seed, runs, first = 0 }: { readonly seed: number; readonly runs: number; readonly first?: number },
  tell: (report: Report, elapsed: number) => void = () => {},
): Promise<Campaign> {
  const workers = () => page?.workers().length ?? 0;
  const before = workers();
  const wrong: Report[] = [];
  const megabytes: number[] = [];
  let [checks, handovers] = [0, 0];
  for (let run = first; run < first + runs; run++) {
    const { outcome } = await lab.run({
      source: randomProgram(seed, run),
      filename: 'soak.py',
      wallMs: WALL_MS,
    });
    const report = { run, body: randomBody(seed, run), faults: faults(outcome) };
    if (report.faults.length > 0) wrong.push(report);
    tell(report, outcome.elapsed);
    const text = outcome.output.map((chunk) => chunk.text).join('');
    checks += Number(/^right: (\d+)/m.exec(text)?.[1] ?? 0);
    handovers += outcome.trace.events.filter((event) => event.type === 'take').length;
    if (run % STEP === STEP - 1) megabytes.push(await memory(page));
  }
  return { wrong, checks, handovers, workers: [before, workers()], megabytes };
}

/** 0 where it cannot be known. */
async function memory(page: Page | undefined): Promise<number> {
  const browser = page?.context().browser();
  return browser && process.platform === 'linux' ? rendererMegabytes(browser) : 0;
}
