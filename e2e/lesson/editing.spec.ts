/** What becomes of a reader's own version: it is kept across a reload, and the fix is held against what the lesson claims of it. */
import { expect, test } from '@playwright/test';
import { Reader } from './reader.ts';

test('break the fix: a run of the edited fix says which claim no longer holds; the edit is kept across a reload', async ({
  page,
}) => {
  const reader = await new Reader(page).open();
  await reader.reveal();
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
