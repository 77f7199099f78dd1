/** What the page's main thread does while a lesson's program runs: tasks over 50 ms, which a reader feels. */
import type { Page } from '@playwright/test';
import { Reader } from '../../../../e2e/lesson/reader.ts';
import { type Measurement, repeat, withReader } from '../context.ts';
import { atMost, row } from '../row.ts';
import { figure } from '../statistics.ts';

interface Noted {
  readonly tasks: readonly { readonly from: number; readonly to: number }[];
  /** When the lesson's state became this. */
  readonly states: Readonly<Record<string, number>>;
}

declare global {
  interface Window {
    noted: { tasks: { from: number; to: number }[]; states: Record<string, number> };
  }
}

export const longTasks: Measurement = {
  title: 'The page while a program runs',
  async measure(bench) {
    const rounds = await repeat(bench.rounds, () => withReader(bench, watchOneRun));
    const during = figure(rounds.map(longestDuring), 'ms');
    return {
      rows: [
        row('longest task over 50 ms, from commit to the end', during, {
          target: atMost(50, 'ms')(during.max),
        }),
        row('longest task over 50 ms, at the reveal', figure(rounds.map(longestAfter), 'ms')),
      ],
      note: '0: there was none. The target is held against the worst round.',
    };
  },
};

async function watchOneRun(page: Page): Promise<Noted> {
  await page.addInitScript(takeNotes);
  const reader = await new Reader(page).open();
  await reader.answer(/All four run at once/);
  await reader.quiz.locator('[data-python]', { hasText: /is ready/ }).waitFor();
  await reader.quiz.locator('[data-hint]', { hasText: /One call, alone, takes/ }).waitFor();
  await reader.commit();
  await reader.revealed();
  return page.evaluate(async () => {
    await new Promise((resolve) => requestIdleCallback(resolve));
    return window.noted;
  });
}

/** Runs in the page, before its own scripts. */
function takeNotes(): void {
  window.noted = { tasks: [], states: {} };
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      window.noted.tasks.push({ from: startTime, to: startTime + duration });
  }).observe({ type: 'longtask', buffered: true });
  new MutationObserver(() => {
    const state = document.querySelector('stick-lesson')?.getAttribute('data-state');
    if (state) window.noted.states[state] ??= performance.now();
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-state'] });
}

const longest = (tasks: Noted['tasks']): number => Math.max(0, ...tasks.map(({ from, to }) => to - from));

function longestDuring({ tasks, states: { running = 0, revealed = 0 } }: Noted): number {
  return longest(tasks.filter(({ from, to }) => from >= running && to < revealed));
}

function longestAfter({ tasks, states: { revealed = 0 } }: Noted): number {
  return longest(tasks.filter(({ to }) => to >= revealed));
}
