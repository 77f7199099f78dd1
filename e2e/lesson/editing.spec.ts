/** What becomes of a reader's own version: it is kept across a reload, and the fix is held against what the lesson claims of it. */
import { expect, test } from '@playwright/test';
import { faults } from '../axe.ts';
import { openAnswered } from './answered.ts';
import { Reader } from './reader.ts';

test('break the fix: a run of the edited fix says which claim no longer holds; the edit is kept across a reload', async ({
  page,
}) => {
  const reader = await openAnswered(page);
  const fixed = reader.program('fixed.py');
  const editor = fixed.locator('.monaco-editor');
  await fixed.getByRole('button', { name: 'Edit' }).click();
  await expect(editor).toBeVisible({ timeout: 15_000 });
  const runs = async (source: string): Promise<void> => {
    await editor.locator('.view-lines').click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText(source);
    await page.keyboard.press('ControlOrMeta+Enter');
  };
  const held = fixed.locator('[data-held] li');
  await runs('print("no time")');
  await expect(held.filter({ hasText: '✘ No longer holds: The fix finishes' })).toHaveCount(1, {
    timeout: 20_000,
  });
  await expect(held.filter({ hasText: '– Takes more than one run to tell:' })).toHaveCount(2);
  await runs('print("Time taken: 1.00 seconds")');
  await expect(held.filter({ hasText: '✓ Holds: The fix finishes' })).toHaveCount(1, { timeout: 20_000 });

  await page.reload();
  await reader.revealed();
  await expect(fixed).toContainText('You have changed this program before.');
  await fixed.getByRole('button', { name: 'Edit' }).click();
  await expect(editor).toContainText('Time taken: 1.00 seconds', { timeout: 15_000 });
  await fixed.getByRole('button', { name: 'Reset to the original' }).click();
  await expect(editor).toContainText('ProcessPoolExecutor');
  await page.reload();
  await reader.revealed();
  await expect(fixed).not.toContainText('You have changed this program before.');
});

test('on a phone a plain editor lies over the coloured code, with marks; Monaco is never fetched', async ({
  browser,
}) => {
  const context = await browser.newContext({ viewport: { width: 320, height: 700 }, hasTouch: true });
  const page = await context.newPage();
  const fetched: string[] = [];
  page.on('request', (request) => void fetched.push(request.url()));
  const reader = await new Reader(page).open();
  await reader.reveal();
  const broken = reader.program('broken.py');
  await broken.getByRole('button', { name: 'Edit' }).tap();
  const mark = broken.locator('.plain-marks').getByRole('button', { name: /^Line 8:/ });
  await mark.tap({ timeout: 20_000 });
  await expect(broken.locator('.cp-says')).toContainText('each time a loop goes round');
  const area = broken.getByRole('textbox');
  await area.fill('# mine\nif 1: print("a" +)');
  await expect(broken.locator('.plain-colours .k')).toHaveText('if');
  await expect(broken.locator('[data-problem]')).toHaveText('Line 2: invalid syntax.', { timeout: 20_000 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await faults(page, 'stick-program')).toEqual([]);
  expect(fetched.filter((url) => /\/editor\//.test(url))).toEqual([]);
  await context.close();
});
