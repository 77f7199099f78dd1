/** What changed from the broken program to the fixed one, in words and signs, without a script. */
import { expect, test } from '@playwright/test';
import { faults } from '../axe.ts';
import { LESSON } from './reader.ts';

test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } });

test('the changes can be read without a script: each says whether it is gone or new', async ({ page }) => {
  await page.goto(LESSON);
  const diff = page.locator('.diff');
  await diff.getByText('What changed').click();
  await expect(
    diff.getByText(/^From broken\.py to fixed\.py: \d+ lines gone, \d+ lines new\.$/),
  ).toBeVisible();
  await expect(diff.locator('del', { hasText: 'import threading' })).toHaveText(
    /−\s*gone:\s*import threading/,
  );
  await expect(diff.locator('ins', { hasText: 'max_workers=4' })).toHaveText(/\+\s*new:/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test.describe('with a script, for axe', () => {
  test.use({ javaScriptEnabled: true });
  test('axe finds nothing in it', async ({ page }) => {
    await page.goto(LESSON);
    // Before the answer the section is covered; for looking at this part alone it is laid open.
    await page.evaluate(() => document.documentElement.classList.replace('js', 'no-js'));
    await page.locator('.diff summary').click();
    expect(await faults(page, '.diff')).toEqual([]);
  });
});
