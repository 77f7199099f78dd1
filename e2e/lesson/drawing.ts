/** The lesson's timeline, shown a run that the test has made up: what counts here is the drawing, not the engine. */
import type { JSHandle, Locator, Page } from '@playwright/test';
import type { Trace } from '../../src/engine/index.ts';
import { openAnswered } from './answered.ts';

interface Drawable extends HTMLElement {
  finish(trace: Trace, made?: { source?: string; python?: string }): void;
}

/** Opens the lesson as one who has answered it sees it, with `trace` drawn. */
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

/** The drawing follows with the next frame. */
export const nextFrame = (locator: Locator): Promise<void> =>
  locator.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );

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
