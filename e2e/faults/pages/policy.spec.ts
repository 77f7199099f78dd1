/** 25 · The pages' policy: nothing they do in normal use offends it, and what it should refuse it refuses. */
import { expect, type Page, test } from '@playwright/test';
import { LESSON, Reader } from '../../lesson/reader.ts';
import { Player } from '../../playground/player.ts';

/** What was refused, in the page itself or in any frame or worker of it. */
function refusals(page: Page): readonly string[] {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
  });
  return refused;
}

test('25 · every kind of page, used as it is meant, offends its policy nowhere', async ({ page }) => {
  const refused = refusals(page);
  for (const path of [
    '',
    'answers/',
    'tracks/gil/',
    'glossary/',
    'misconceptions/',
    'which-tool/',
    'nothing-here/',
  ]) {
    await page.goto(path);
    await page.getByRole('button', { name: /Dark|Light/ }).click();
  }
  await page.goto('search/');
  await page.getByRole('searchbox').fill('lock');
  await expect(page.locator('main')).toContainText(/\d+ /, { timeout: 20_000 });
  await page.goto(`embed/${LESSON.replace('lessons/', '')}`);
  const player = await new Player(page).open();
  await player.write('print("allowed")');
  await player.run();
  const reader = await new Reader(page).open();
  await reader.reveal();
  const broken = reader.program('broken.py');
  await broken.getByRole('button', { name: 'Edit' }).click();
  await expect(broken.locator('.monaco-editor')).toBeVisible({ timeout: 30_000 });
  expect(refused).toEqual([]);
});

test('25 · a script that got into the page does not run, nor one from elsewhere, and both are counted', async ({
  page,
}) => {
  const refused = refusals(page);
  await page.goto('');
  await page.evaluate(() => {
    const inline = document.createElement('script');
    inline.textContent = 'document.title = "taken over"';
    const foreign = document.createElement('script');
    foreign.src = 'http://127.0.0.1:9/x.js';
    const image = document.createElement('div');
    image.innerHTML = '<img src="x" onerror="document.title = \'taken over\'">';
    document.body.append(inline, foreign, image);
  });
  await expect.poll(() => refused.length).toBeGreaterThanOrEqual(3);
  expect(await page.title()).not.toBe('taken over');
});
