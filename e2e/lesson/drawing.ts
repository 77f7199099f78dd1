/** The lesson's timeline, shown a run that the test has made up: what counts here is the drawing, not the engine. */
import type { JSHandle, Locator, Page } from '@playwright/test';
import type { Trace } from '../../src/engine/index.ts';
import { LESSON } from './reader.ts';

interface Drawable extends HTMLElement {
  finish(trace: Trace, made?: { source?: string; python?: string }): void;
}

/** What the lesson keeps of a reader who has answered: with it, the page opens revealed. */
const answered = {
  v: 2,
  lessons: {
    'gil/what-it-blocks': {
      at: '2026-11-22T12:00:00.000Z',
      right: false,
      commitment: { type: 'show-me' },
      result: {
        source: 'run',
        ended: 'printed',
        read: '1.27',
        line: 'Time taken: 1.27 seconds',
        unit: 0.3,
        at: '2026-11-22T12:00:01.000Z',
      },
    },
  },
};

/** Opens the lesson as one who has answered it sees it. */
export async function openAnswered(page: Page): Promise<void> {
  await page.addInitScript(
    (kept) => localStorage.setItem('speaking-stick:progress', JSON.stringify(kept)),
    answered,
  );
  await page.goto(LESSON);
  await page.locator('stick-lesson[data-state="revealed"]').waitFor();
}

/** The same, with `trace` drawn. */
export async function openDrawn(page: Page, trace: Trace): Promise<{ timeline: Locator }> {
  await openAnswered(page);
  const timeline = page.locator('stick-timeline').first();
  await draw(timeline, trace);
  await timeline.scrollIntoViewIfNeeded();
  return { timeline };
}

/** Shows a run in place of the one before. */
export async function draw(timeline: Locator, trace: Trace): Promise<void> {
  const there = await carried(timeline.page(), trace);
  await show(timeline, there);
}

/** A trace as an object of the page. As text on its way: the driver would take a minute to hand over sixty thousand objects. */
export const carried = (page: Page, trace: Trace): Promise<JSHandle<Trace>> =>
  page.evaluateHandle((json) => JSON.parse(json) as Trace, JSON.stringify(trace));

/** Draws it, styles and layout included. */
export const show = (timeline: Locator, trace: JSHandle<Trace>): Promise<void> =>
  timeline.evaluate((element, trace) => {
    const source = element.ownerDocument.querySelector('[data-file="broken.py"] [data-source]')?.textContent;
    (element as unknown as Drawable).finish(trace as Trace, { source: source ?? '', python: '3.14.2' });
    element.getBoundingClientRect();
  }, trace);

/**
 * Gives a function that does something and returns how long the page's main thread worked meanwhile, in ms: its time on a
 * processor, so that what else the machine does adds nothing.
 */
export async function workOf(page: Page): Promise<(act: () => Promise<unknown>) => Promise<number>> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async (): Promise<number> => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
  return async (act) => {
    const before = await spent();
    await act();
    return (await spent()) - before;
  };
}
