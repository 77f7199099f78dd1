/** Runs that vary: many runs of one program, their histogram, and the worst of them drawn. */
import { expect, type Locator } from '@playwright/test';
import { faults } from '../axe.ts';
import { kind, test } from './fixtures.ts';
import { press } from './reader.ts';

/** How many runs the rows of the histogram hold together. */
const runsIn = async (rows: Locator): Promise<number> =>
  (await rows.locator('td').allTextContents()).reduce((sum, text) => sum + Number(text), 0);

test('a racy program is run many times: the prediction is marked, and the worst run can be drawn', async ({
  page,
  reader,
}) => {
  await reader.open(kind('count'));
  await reader.quiz.getByRole('textbox', { name: 'The number it prints' }).fill('200000');
  await press(reader.quiz, 'Fairly sure');
  await reader.commit();
  await reader.revealed();
  const kept = await page.locator('[data-printed]').textContent();
  const series = page.locator('stick-runs');
  await expect(series).toContainText('A schedule can be repeated.');
  const rows = series.locator('tbody tr');
  await series.getByRole('button', { name: 'Run it 6 times' }).click();
  await expect(series).toContainText(/Running \d of 6/);
  await expect(series).toContainText('6 runs.', { timeout: 40_000 });
  expect(await runsIn(rows)).toBe(6);
  await expect(rows.filter({ hasText: 'your prediction' })).toHaveCount(1);
  await expect(rows.filter({ hasText: 'as if nothing had gone wrong' })).toContainText('240,000');
  await expect(series.locator('[data-summary]')).toContainText(/6 runs printed from .* to .*/);
  await expect(page.locator('[data-printed]')).toHaveText(kept ?? '');
  await series.getByRole('button', { name: 'Draw the worst run' }).click();
  const least = /from ([0-9,]+)/.exec((await series.locator('[data-summary]').textContent()) ?? '')?.[1];
  const broken = reader.program('broken.py');
  await expect(broken.locator('[data-tape]')).toContainText(least ?? 'a number');
  await expect(broken.getByText(/This run had schedule \d+/)).toBeVisible();
  await expect(broken.getByRole('link', { name: /#seed=\d+$/ })).toBeVisible();
  await series.getByRole('button', { name: 'Copy a link to this schedule' }).click();
  await expect(page).toHaveURL(/#seed=\d+$/);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await faults(page, 'stick-runs')).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('a schedule that came with a link is kept back until the reader has answered, and is then the same every time', async ({
  page,
  reader,
}) => {
  await reader.open(`${kind('count')}#seed=4711`);
  const series = page.locator('stick-runs');
  const came = series.getByText('This schedule came with the link: number 4711.');
  await expect(came).toBeHidden();
  await reader.quiz.getByRole('button', { name: 'I don’t know, show me' }).click();
  await reader.revealed();
  await expect(came).toBeVisible();
  const tape = reader.program('broken.py').locator('[data-tape]');
  const printed: (string | null)[] = [];
  for (let run = 0; run < 2; run++) {
    await series.getByRole('button', { name: 'Repeat that run' }).click();
    await expect(reader.program('broken.py').locator('[data-status]')).toContainText('Finished', {
      timeout: 40_000,
    });
    await expect(series).toContainText('This was the run with schedule 4711.');
    printed.push(await tape.textContent());
  }
  expect(printed[0]).toMatch(/\d/);
  expect(printed[1]).toBe(printed[0]);
});

test('a program that never varies shows one row; a series can be stopped, and gone on with', async ({
  page,
  reader,
}) => {
  await reader.open(kind('choice'));
  await reader.quiz.getByRole('button', { name: 'I don’t know, show me' }).click();
  await reader.revealed();
  const series = page.locator('stick-runs');
  // This lesson leaves its runs to the clock, so there is no schedule to be repeated.
  await expect(series).toContainText('each in a fresh interpreter');
  await expect(series).not.toContainText('A schedule can be repeated.');
  await series.getByRole('button', { name: 'Run it 4 times' }).click();
  await expect(series).toContainText(/Running 2 of 4/, { timeout: 30_000 });
  await series.getByRole('button', { name: 'Stop' }).click();
  await expect(series).toContainText(/Stopped after \d runs?\./);
  await series.getByRole('button', { name: 'Run it 4 times more' }).click();
  await expect(series).toContainText(/\d runs\.$/, { timeout: 30_000 });
  await expect(series.locator('tbody tr')).toHaveCount(1);
  await expect(series.locator('[data-summary]')).toContainText('went the same way.');
});
