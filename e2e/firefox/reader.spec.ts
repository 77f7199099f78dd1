/** A reader of the first lesson in Firefox: predicts, commits, sees what happened. The lessons' own tests run in Chromium. */
import type { FirefoxPage } from '../../src/tools/firefox/page.ts';
import { expect, test } from '../engine/lab.ts';
import { address } from '../site.ts';

const LESSON = 'lessons/gil/what-it-blocks/';
/** https://w3c.github.io/webdriver/#keyboard-actions */
const ARROW_RIGHT = '\uE014';

test('a reader predicts, commits, and sees the time, the verdict and the timeline of their own run', async ({
  newPage,
}, info) => {
  test.setTimeout(120_000);
  const page = (await newPage()) as FirefoxPage;
  await page.goto(new URL(LESSON, address).href);
  await page.click('label:has([name="pick"][value="turns"])');
  await page.evaluate(() => document.querySelector<HTMLElement>('#quiz-time')?.focus(), undefined);
  await page.press(ARROW_RIGHT);
  await page.click('label:has([name="confidence"][value="fairly"])');
  await page.click('button[value="commit"]');
  await seen(page, 'stick-lesson[data-state="revealed"]');

  const reveal = await text(page, 'stick-reveal');
  expect(reveal).toContain('The run you just made, in CPython 3.14');
  expect(Number(/Time taken: ([0-9.]+) seconds/.exec(reveal)?.[1])).toBeGreaterThan(0);
  await seen(page, 'stick-timeline svg');
  expect(await text(page, 'stick-timeline')).toMatch(/T1.*T2.*T3.*T4/s);
  expect(await text(page, 'stick-feedback[data-answer]')).not.toBe('');
  await page.screenshot(info.outputPath('revealed.png'));
  await page.close();
});

/** Resolves when the page has what `selector` names. */
const seen = (page: FirefoxPage, selector: string): Promise<void> =>
  page.evaluate(async (selector) => {
    while (!document.querySelector(selector)) await new Promise(requestAnimationFrame);
  }, selector);

const text = (page: FirefoxPage, selector: string): Promise<string> =>
  page.evaluate((selector) => document.querySelector(selector)?.textContent ?? '', selector);
