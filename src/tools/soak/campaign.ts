/** Runs random programs one after another in one page, and gathers what went wrong and what was left behind. */
import type { Page } from '@playwright/test';
import type { Outcome } from '../../engine/index.ts';
import type { Lab } from '../lab/lab.ts';
import { rendererMegabytes } from '../memory.ts';
import { hostileProgram, told } from './hostile.ts';
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

export interface Plan {
  readonly seed: number;
  readonly runs: number;
  readonly first?: number;
  /** Every other program is a hostile one. */
  readonly hostile?: boolean;
}

/** How often memory is looked at. */
const STEP = 10;
/** Longer than any program of ours takes on a slow machine. */
const WALL_MS = 30_000;

/** `page`: where workers and memory are counted; without one (in Firefox) they are not, and are 0. */
export async function campaign(
  page: Page | undefined,
  lab: Lab,
  { seed, runs, first = 0, hostile = false }: Plan,
  tell: (report: Report, elapsed: number) => void = () => {},
): Promise<Campaign> {
  const workers = () => page?.workers().length ?? 0;
  const before = workers();
  const wrong: Report[] = [];
  const megabytes: number[] = [];
  let [checks, handovers] = [0, 0];
  for (let run = first; run < first + runs; run++) {
    const { source, body, wallMs, judge } =
      hostile && run % 2 === 1 ? evil(seed, (run - 1) / 2) : good(seed, run);
    const { outcome } = await lab.run({ source, filename: 'soak.py', wallMs });
    const report = { run, body, faults: judge(outcome) };
    if (report.faults.length > 0) wrong.push(report);
    tell(report, outcome.elapsed);
    const text = outcome.output.map((chunk) => chunk.text).join('');
    checks += Number(/^right: (\d+)/m.exec(text)?.[1] ?? 0);
    handovers += outcome.trace.events.filter((event) => event.type === 'take').length;
    if (run % STEP === STEP - 1) megabytes.push(await memory(page));
  }
  return { wrong, checks, handovers, workers: [before, workers()], megabytes };
}

interface Job {
  readonly source: string;
  readonly body: string;
  readonly wallMs: number;
  readonly judge: (outcome: Outcome) => readonly string[];
}

const good = (seed: number, run: number): Job => ({
  source: randomProgram(seed, run),
  body: randomBody(seed, run),
  wallMs: WALL_MS,
  judge: faults,
});

function evil(seed: number, index: number): Job {
  const { name, source, ends, wallMs = WALL_MS } = hostileProgram(seed, index);
  const judge = (outcome: Outcome) =>
    ends.test(told(outcome)) ? [] : [`ended as "${told(outcome)}", and should have as ${ends}`];
  return { source, body: name, wallMs, judge };
}

/** 0 where it cannot be known. */
async function memory(page: Page | undefined): Promise<number> {
  const browser = page?.context().browser();
  return browser && process.platform === 'linux' ? rendererMegabytes(browser) : 0;
}
