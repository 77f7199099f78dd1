/** What stands around the lessons: misconceptions, tracks, and the ways between them and a lesson. */
import { expect, test } from '@playwright/test';
import { misconceptionIds } from '../../src/lesson/misconceptions/index.ts';
import { faults } from '../axe.ts';
import { LESSON, Reader } from '../lesson/reader.ts';

const PAGES = ['misconceptions/', 'tracks/gil/', 'glossary/', 'which-tool/'];

for (const path of PAGES)
  for (const colorScheme of ['light', 'dark'] as const)
    test(`${path} has nothing that axe finds fault with, in the ${colorScheme} theme, folds open`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
      });
      expect(await faults(page)).toEqual([]);
    });

for (const path of PAGES)
  test(`${path} fits 320 pixels`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

test('every misconception has its anchor, and names no lesson before it is unfolded', async ({ page }) => {
  await page.goto('misconceptions/');
  for (const id of misconceptionIds) await expect(page.locator(`article[id="${id}"]`)).toHaveCount(1);
  await expect(page.locator('article details[open]')).toHaveCount(0);
  await expect(page.locator('#list a[href*="/lessons/"]:visible')).toHaveCount(0);
});

test('an answer leads to the idea it stands for, and that back to the lesson', async ({ page }) => {
  await page.goto(LESSON);
  const link = page.locator('stick-feedback [data-option="all-at-once"] a').first();
  const address = await link.getAttribute('href');
  expect(address).toMatch(/\/misconceptions\/#threads-speed-up-cpu$/);
  await page.goto(address ?? '');
  const idea = page.locator('#threads-speed-up-cpu');
  await idea.getByText('Where it goes wrong').click();
  await idea.getByRole('link', { name: 'Four threads, four cores' }).click();
  await expect(page).toHaveURL(new RegExp(`${LESSON}$`));
});

test('a track lists its lessons in order, and each leads to the track', async ({ page }) => {
  await page.goto('tracks/gil/');
  const first = page.locator('#lessons li').first();
  await expect(first.getByRole('link').first()).toHaveText('Four threads, four cores');
  await first.getByRole('link').first().click();
  await page.locator('.hero').getByRole('link', { name: 'One interpreter' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One interpreter');
});

test('a lesson links the first use of a word to the glossary, and no other', async ({ page }) => {
  await page.goto(LESSON);
  const links = page.locator('.body a.term[href$="/glossary/#gil"]');
  await expect(links).toHaveCount(1);
  await links.click();
  await expect(page.locator('#gil')).toBeInViewport();
});

test('which tool for which work: recordings, labelled, until the reader’s own runs take their place', async ({
  page,
}) => {
  await page.goto('which-tool/');
  const fold = page.locator('details[data-lesson="gil/what-it-blocks"]');
  await expect(fold).not.toHaveAttribute('open');
  await fold.locator('summary').click();
  await expect(fold.locator('[data-source]')).toContainText('A recording: CPython');
  const recorded = await fold.locator('[data-seconds]').allTextContents();

  const reader = await new Reader(page).open();
  await reader.reveal();
  await page.goto('which-tool/');
  await expect(fold).toHaveAttribute('open');
  await expect(fold).toContainText('You have made 2 of these 3 runs');
  await expect(fold.locator('[data-seconds]')).toHaveText(recorded);

  await reader.open();
  await reader.program('fixed.py').getByRole('button', { name: 'Run it' }).click();
  await expect(reader.program('fixed.py').locator('[data-status]')).toContainText('Finished', {
    timeout: 40_000,
  });
  await page.goto('which-tool/');
  await expect(fold.locator('[data-source]')).toContainText('Your own runs on this machine');
});
