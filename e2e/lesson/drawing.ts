/** The lesson's timeline, shown a run that the test has made up: what counts here is the drawing, not the engine. */
import type { Locator, Page } from '@playwright/test';
import type { Trace } from '../../src/engine/index.ts';
import { LESSON } from './reader.ts';

interface Drawable extends HTMLElement {
  finish(trace: Trace, made?: { source?: string; python?: string }): void;
}

/** What the lesson keeps of a reader who has answered: with it, the page opens revealed. */
const answered = {
  v: 1,
  lessons: {
    'gil/what-it-blocks': {
      at: '2026-11-22T12:00:00.000Z',
      right: false,
      commitment: { type: 'show-me' },
      result: {
        source: 'run',
        ended: 'printed',
        seconds: 1.27,
        line: 'Time taken: 1.27 seconds',
        unit: 0.3,
        at: '2026-11-22T12:00:01.000Z',
      },
    },
  },
};

/** Opens the lesson as one who has answered it sees it, with `trace` drawn. Returns the timeline, and how long `finish` took, in ms. */
export async function openDrawn(page: Page, trace: Trace): Promise<{ timeline: Locator; took: number }> {
  await page.addInitScript(
    (kept) => localStorage.setItem('speaking-stick:progress', JSON.stringify(kept)),
    answered,
  );
  await page.goto(LESSON);
  await page.locator('stick-lesson[data-state="revealed"]').waitFor();
  const timeline = page.locator('stick-timeline').first();
  const took = await draw(timeline, trace);
  await timeline.scrollIntoViewIfNeeded();
  return { timeline, took };
}

/** Shows another run. Returns how long that took, styles and layout included, in ms. */
export const draw = (timeline: Locator, trace: Trace): Promise<number> =>
  timeline.evaluate((element, trace) => {
    const source = element.ownerDocument.querySelector('[data-file="broken.py"] [data-source]')?.textContent;
    const began = performance.now();
    (element as unknown as Drawable).finish(trace, { source: source ?? '', python: '3.14.2' });
    element.getBoundingClientRect();
    return performance.now() - began;
  }, trace);
