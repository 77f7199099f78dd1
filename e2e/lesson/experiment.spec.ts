/** The experiment: every point of the chart is a run that the reader made. What the times are is for the claims to test. */
import { expect, type Locator, test } from '@playwright/test';
import { faults } from '../axe.ts';
import { openAnswered } from './answered.ts';

test('one worker, then three: two points, the ideal, and everything in words', async ({ page }) => {
  await openAnswered(page);
  const experiment = page.locator('stick-experiment');
  const work = experiment.getByRole('slider', { name: /Numbers to multiply/ });
  await work.fill('0');
  await expect(experiment.locator('[data-of="WORK"]')).toHaveText('10,000');
  await measure(experiment);
  await expect(experiment.locator('.ex-ideal')).toHaveCount(1);
  const workers = experiment.getByRole('slider', { name: /Workers/ });
  await workers.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(workers).toHaveAttribute('aria-valuetext', '3');
  await measure(experiment);
  await expect(experiment.locator('[data-status]')).toHaveText(
    /^Threads, 3: [\d.]+ s, [\d.]+ times one alone\.$/,
  );
  await expect(experiment.locator('[data-drawing]')).toHaveAttribute(
    'aria-label',
    /Threads, 1: [\d.]+ s, 3: [\d.]+ s\./,
  );
  await experiment.getByText('The measurements as a table').click();
  await expect(experiment.locator('tbody tr')).toHaveCount(2);
});

test('processes behind one lock are measured too, and Stop ends a series without inventing a point', async ({
  page,
}) => {
  await openAnswered(page);
  const experiment = page.locator('stick-experiment');
  // As much work as there is: Stop has to come before the end of a run.
  await experiment.getByRole('slider', { name: /Numbers to multiply/ }).fill('3');
  await experiment.getByRole('radio', { name: 'Processes, one lock' }).check();
  await experiment.getByRole('button', { name: 'Run all, from 1 to 8' }).click();
  await expect(experiment.locator('.ex-triangle').last()).toBeVisible();
  await expect(experiment.locator('[data-status]')).toHaveText(/^Running: Processes, one lock, 2\./, {
    timeout: 30_000,
  });
  await experiment.getByRole('button', { name: 'Stop' }).click();
  await expect(experiment.locator('[data-status]')).toHaveText(/^Processes, one lock, 1: /);
  await expect(experiment.locator('tbody tr')).toHaveCount(1);
  await expect(experiment.getByRole('button', { name: 'Stop' })).toBeHidden();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in the experiment, in ${colorScheme}, and it fits 320 px`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 700 });
    await openAnswered(page);
    expect(await faults(page, 'stick-experiment')).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

/** Presses Run, and waits for the point. */
async function measure(experiment: Locator): Promise<void> {
  const rows = experiment.locator('tbody tr');
  const before = await rows.count();
  await experiment.getByRole('button', { name: 'Run it' }).click();
  await expect(rows).toHaveCount(before + 1, { timeout: 30_000 });
}
