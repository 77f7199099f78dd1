/** The marks that say where a thread can get in: in the listing, and live in the editor. */
import { expect, test } from '@playwright/test';
import { faults } from '../axe.ts';
import { LESSON, Reader } from './reader.ts';

test('marks come with the reveal, explain themselves by mouse and by keys, and move nothing', async ({
  page,
}) => {
  const reader = await new Reader(page).open();
  const broken = reader.program('broken.py');
  const loop = broken.getByRole('button', {
    name: /^Line 8: A thread can get in at the jump back to line 7/,
  });
  await expect(loop).toBeHidden();
  await reader.reveal();
  await broken.scrollIntoViewIfNeeded();
  await expect(loop).toBeVisible();
  await expect(broken.getByRole('button', { name: /^Line 9: No thread can get in/ })).toBeVisible();
  const says = broken.locator('.cp-says');
  const before = await broken.boundingBox();
  await loop.click();
  await expect(says).toContainText('each time a loop goes round');
  expect(await broken.boundingBox()).toEqual(before);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(says).toContainText('None of this line’s own instructions');
  expect(await faults(page, 'stick-program')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(says).toBeHidden();
  await broken.getByRole('button', { name: 'Where can a thread get in?' }).click();
  await expect(loop).toBeHidden();
});

test('without JavaScript each mark says in its name what it means', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(LESSON);
  const name = /^Line 21: A thread can get in at the call of t\.join and the jump back to line 20/;
  await expect(page.locator('stick-program').first().getByRole('button', { name })).toBeVisible();
  await context.close();
});

test('where an event loop has the only thread, the marks tell of tasks, and of awaits only', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('lessons/asyncio/can-a-task-ignore-cancel/');
  const broken = page.locator('stick-program').first();
  await expect(broken.getByText('Where can another task get in?', { exact: true }).last()).toBeVisible();
  const wait = /^Line 9: Another task can get in at the await, if it has to wait\.$/;
  await expect(broken.getByRole('button', { name: wait })).toBeVisible();
  await expect(broken.getByRole('button', { name: /^Line 10: No other task can get in\.$/ })).toBeVisible();
  await expect(broken.locator('[data-cp="in"], [data-cp="warm"]')).toHaveCount(0);
  await context.close();
});

test('in the editor the marks follow what is typed, and what does not compile is told', async ({ page }) => {
  const reader = await new Reader(page).open();
  await reader.reveal();
  const broken = reader.program('broken.py');
  await broken.getByRole('button', { name: 'Edit' }).click();
  await expect(broken.locator('.monaco-editor')).toBeVisible({ timeout: 15_000 });
  await expect(broken.locator('.cp-glyph.is-in').first()).toBeVisible({ timeout: 15_000 });
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText('x = 1\nx += len("a")\nprint(x)');
  await expect(broken.locator('.cp-glyph.is-warm')).toHaveCount(1, { timeout: 15_000 });
  await expect(broken.locator('.cp-glyph.is-in')).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+I');
  await expect(broken.locator('.cp-says')).toContainText('Line 3: A thread can get in at the call of print.');
  await broken.locator('.cp-glyph.is-warm').click();
  await expect(broken.locator('.cp-says')).toContainText('Until it has warmed up');
  await broken.locator('.view-lines').click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText('x = 1\nprint(x +)');
  await expect(broken.locator('[data-problem]')).toHaveText('Line 2: invalid syntax.', { timeout: 15_000 });
  await expect(broken.locator('.py-problem').first()).toBeVisible();
  await expect(broken.locator('.cp-glyph.is-problem')).toHaveCount(1);
  // An analysis is no run of the reader's, and the next run is not in its way.
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText('print("ran")');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(broken.locator('[data-tape]')).toContainText('ran', { timeout: 15_000 });
});
