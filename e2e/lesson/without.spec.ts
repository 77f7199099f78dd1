/** Where something is missing (JavaScript, stack switching, isolation, the editor, room) the lesson still works, or says what it lacks. */
import { expect, test } from '@playwright/test';
import { serve } from '../../src/tools/serve.ts';
import { faults } from '../axe.ts';
import { openAnswered } from './answered.ts';
import { LESSON, press, Reader } from './reader.ts';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the lesson reads in full, with its outcome labelled as a recording', async ({ page }) => {
    await page.goto(LESSON);
    for (const heading of [
      'Mental model',
      'The output',
      'Why Python does this',
      'The fix',
      'How this fails in real systems',
    ])
      await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible();
    await expect(page.locator('#output')).toContainText(
      /A recording: CPython 3\.14\.\d+ in Chromium \d+ on \d+ cores, \d+ \w+ \d{4}/,
    );
    await expect(page.locator('#output')).toContainText(/Time taken: [0-9.]+ seconds/);
    await expect(page.locator('#output svg:visible').first()).toBeVisible();
    // The marks beside the code say their place by title; all other controls would do nothing.
    await expect(page.locator('form:visible, button:visible:not(.cp)')).toHaveCount(0);
  });
});

test('without stack switching the commit reveals a recording, labelled as one', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(WebAssembly, 'Suspending');
  });
  const reader = await new Reader(page).open();
  await reader.answer(/All four run at once/);
  await reader.commit();
  await reader.revealed();
  await expect(page.locator('stick-reveal')).toContainText(
    /A recording: CPython 3\.14\.\d+ in Chromium \d+ on \d+ cores, \d+ \w+ \d{4}/,
  );
  await expect(page.locator('body')).toContainText('This browser can’t run Python threads');
});

test('on a host that can set no headers everything runs, and the clock is said to be coarse', async ({
  page,
}) => {
  const server = await serve({ port: 0, isolated: false });
  const reader = await new Reader(page).open(`${server.address}${LESSON}`);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
  await reader.reveal();
  expect(await reader.printedSeconds()).toBeGreaterThan(0.05);
  await expect(page.locator('stick-reveal')).toContainText(/by a clock that ticks every \d(\.\d{1,3})? ms/);
  const fixed = reader.program('fixed.py');
  await press(fixed, 'Behind one shared lock');
  await fixed.getByRole('button', { name: /^Run/ }).click();
  await expect(fixed.locator('[data-status]')).toHaveText(/^Finished after/, { timeout: 30_000 });
  server.close();
});

test('an editor that does not load is replaced by a plain one', async ({ page }) => {
  await page.route('**/editor/*.js', (route) => route.abort());
  const reader = await openAnswered(page);
  const broken = reader.program('broken.py');
  await broken.getByRole('button', { name: 'Edit' }).click();
  await expect(broken).toContainText('The editor did not load, so this is a plain one.');
  await broken.getByRole('textbox').fill('print("plain")');
  await broken.getByRole('button', { name: 'Run my version' }).click();
  // Python starts with this first run.
  await expect(broken.locator('[data-tape]')).toContainText('plain', { timeout: 40_000 });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });

  test('the whole path works by touch, with a plain editor', async ({ page }) => {
    const reader = await new Reader(page).open();
    await reader.reveal();
    expect(await faults(page)).toEqual([]);
    const broken = reader.program('broken.py');
    await broken.getByRole('button', { name: 'Edit' }).tap();
    await broken.getByRole('textbox').fill('print("by thumb")');
    await broken.getByRole('button', { name: 'Run my version' }).tap();
    await expect(broken.locator('[data-tape]')).toContainText('by thumb');
  });
});
