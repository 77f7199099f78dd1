/** What every measurement gets: a browser, the measured site, a number of rounds, and ways to use them. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import type { Mode, Outcome } from '../../engine/index.ts';
import { printed } from '../../lesson/claims.ts';
import { chromiumLaunch } from '../browser.ts';
import { type Lab, openLab } from '../lab/lab.ts';
import type { Group } from './table.ts';

export interface Bench {
  readonly browser: Browser;
  /** Of the measured site; ends with a slash. */
  readonly address: string;
  readonly rounds: number;
}

export interface Measurement {
  readonly title: string;
  measure(bench: Bench): Promise<Pick<Group, 'rows' | 'note'>>;
}

export const openBrowser = (): Promise<Browser> => chromium.launch(chromiumLaunch());

/** A browser on a profile that nobody has used, with a disk cache, as a reader's is. */
export async function withProfile<T>(use: (context: BrowserContext) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'speaking-stick-bench-'));
  const context = await chromium.launchPersistentContext(folder, chromiumLaunch());
  try {
    return await use(context);
  } finally {
    await context.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

export async function withPage<T>(bench: Bench, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await bench.browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(`${bench.address}404.html`);
    return await use(page);
  } finally {
    await context.close();
  }
}

/** A page with nothing open, whose addresses start at the measured site: for one who reads a lesson. */
export async function withReader<T>(bench: Bench, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await bench.browser.newContext({ baseURL: bench.address });
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

/** The engine with so many spares. Each run waits until these are there again: their boot must not slow what comes next. */
export const withLab = <T>(
  bench: Bench,
  spares: number,
  use: (lab: Lab, page: Page) => Promise<T>,
): Promise<T> =>
  withPage(bench, async (page) => {
    const lab = await openLab(page);
    await lab.warm(spares);
    const run: Lab['run'] = async (...args) => {
      const finished = await lab.run(...args);
      await lab.warm(spares);
      return finished;
    };
    return use({ ...lab, run }, page);
  });

export async function repeat<T>(rounds: number, make: () => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  for (let round = 0; round < rounds; round++) made.push(await make());
  return made;
}

/** Of `programs/`. */
export const readProgram = (name: string): Promise<string> =>
  readFile(path.join(import.meta.dirname, 'programs', name), 'utf8');

/** Runs a program and returns the number that it printed in its last line. */
export async function secondsOf(lab: Lab, source: string, mode: Mode = 'freely'): Promise<number> {
  const { outcome } = await lab.run({ source, mode, wallMs: 60_000 });
  return printedNumber(outcome);
}

export function printedNumber(outcome: Outcome): number {
  if (outcome.kind === 'printed') return lastNumber(printed(outcome));
  const output = outcome.output.map(({ text }) => text).join('');
  throw new Error(`The program ended as "${outcome.kind}". Its output: ${output.slice(-300)}`);
}

export function lastNumber(text: string): number {
  const last = text.trim().split('\n').at(-1) ?? '';
  const value = Number.parseFloat(last.replace(/^[^\d]*/, ''));
  if (Number.isNaN(value)) throw new Error(`Expected a number as the last line. Received: "${last}".`);
  return value;
}
