/** What has to be quick, under a reader's hands. It is measured, so nothing else runs beside it. */
import { expect, type Page, test } from '@playwright/test';
import { mixed, roundRobin } from '../../src/components/timeline/traces.ts';
import { median } from '../../src/lesson/claims.ts';
import { carried, nextFrame, openDrawn, show, workOf } from './drawing.ts';
import { Reader } from './reader.ts';

test('twenty thousand slices are drawn in 100 ms, and panned and zoomed without a task over 50 ms', async ({
  page,
}) => {
  const { timeline } = await openDrawn(page, roundRobin(4, 243));
  const work = await workOf(page);
  const many = await carried(page, mixed(8, 20_000, 60_000));
  const drawing: number[] = [];
  for (let round = 0; round < 5; round++) drawing.push(await work(() => show(timeline, many)));
  expect(median(drawing), drawing.join(' ')).toBeLessThanOrEqual(100);
  const lens = timeline.locator('[data-grip]');
  await lens.focus();
  const moves: Record<string, number[]> = {};
  // First as near as it comes, then over the whole run, where every slice has to be looked at.
  const near = ['PageUp', 'ArrowRight', 'Home', 'End'];
  const out = Array.from({ length: 12 }, () => '-');
  for (const key of [...near, ...out, ...near, '+', ...near])
    moves[key] = [
      ...(moves[key] ?? []),
      await work(async () => {
        await lens.press(key);
        await nextFrame(lens);
      }),
    ];
  // All that happens from the press to the next frame is at least as long as the longest task in it.
  for (const [key, times] of Object.entries(moves))
    expect(median(times), `${key}: ${times.join(' ')}`).toBeLessThanOrEqual(50);
});

test.describe('after a commit', () => {
  let page: Page;
  let reader: Reader;

  test.beforeAll(async ({ browser }) => {
    page = await browser.newPage();
    reader = await new Reader(page).open();
    await reader.reveal(/All four run at once/);
  });
  test.afterAll(() => page.close());

  test('the program runs, and a time measured in that run stands beside the prediction', async () => {
    const seconds = await reader.printedSeconds();
    expect(seconds).toBeGreaterThan(0.05);
    await expect(page.locator('stick-reveal [data-printed] span')).toHaveText(String(seconds.toFixed(2)));
    await expect(page.locator('stick-reveal')).toContainText('The run you just made, in CPython 3.14');
    await expect(page.locator('stick-reveal h3')).toHaveText(
      /You expected four at once\.\s*They took turns\./,
    );
    // The measured run and its drawing are one: the axis ends where the run ended.
    const whole = await page.locator('stick-reveal [data-note]').textContent();
    const ms = Number(/took ([0-9,]+) ms/.exec(whole ?? '')?.[1]?.replace(',', ''));
    expect(ms / 1000).toBeGreaterThanOrEqual(seconds - 0.02);
    expect(ms / 1000).toBeLessThan(seconds + 0.3);
  });

  test('the main thread of the page has no task over 50 ms while a run goes on', async () => {
    const broken = reader.program('broken.py');
    const longest: number[] = [];
    // The least of three: what else the machine does can only make a task longer.
    for (let round = 0; round < 3; round++) {
      const tasks = await watchLongTasks(page);
      await broken.getByRole('button', { name: 'Run again' }).click();
      await expect(broken.locator('[data-status]')).toHaveText('Running.');
      await expect(broken.locator('[data-status]')).toHaveText(/^Finished/, { timeout: 20_000 });
      longest.push(Math.max(0, ...(await tasks())));
    }
    expect(Math.min(...longest), longest.join(' ')).toBeLessThanOrEqual(50);
  });

  test('Stop ends an endless loop within a second, and the next run works', async () => {
    const broken = reader.program('broken.py');
    await edit(reader, 'while True: pass');
    await broken.getByRole('button', { name: 'Run my version' }).click();
    await expect(broken.locator('[data-status]')).toHaveText('Running.');
    const begun = Date.now();
    await broken.getByRole('button', { name: 'Stop' }).click();
    await expect(broken.locator('[data-status]')).toHaveText(/^You stopped it/);
    expect(Date.now() - begun).toBeLessThan(1_000);
    await edit(reader, 'print("works again")');
    await broken.getByRole('button', { name: 'Run my version' }).click();
    await expect(broken.locator('[data-tape]')).toContainText('works again');
  });
});

async function edit(reader: Reader, source: string): Promise<void> {
  const broken = reader.program('broken.py');
  const button = broken.getByRole('button', { name: 'Edit' });
  if (await button.isVisible()) await button.click();
  const editor = broken.locator('.monaco-editor');
  await expect(editor).toBeVisible({ timeout: 15_000 });
  await editor.locator('.view-lines').click();
  await reader.page.keyboard.press('ControlOrMeta+A');
  await reader.page.keyboard.insertText(source);
}

/** The durations of the page's long tasks (over 50 ms) from now on, in ms. */
async function watchLongTasks(page: Page): Promise<() => Promise<number[]>> {
  const watched = await page.evaluateHandle(() => {
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    });
    observer.observe({ type: 'longtask' });
    return { tasks, observer };
  });
  return () =>
    watched.evaluate(({ tasks, observer }) => {
      observer.disconnect();
      return tasks;
    });
}
