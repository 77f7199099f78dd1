/** The search finds lessons by what can be read before the answer, by keyboard alone. */
import { expect, test } from '@playwright/test';
import { faults } from '../axe.ts';
import { LESSON } from '../lesson/reader.ts';

test('from a lesson the key / leads to the search; arrows lead to a result, and Enter opens it', async ({
  page,
}) => {
  await page.goto(LESSON);
  await page.keyboard.press('/');
  await expect(page).toHaveURL(/\/search\/$/);
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('thumbnail');
  await expect(page.getByRole('status')).toHaveText(/pages? for “thumbnail”\.$/);
  await expect(page.locator('stick-search mark').first()).toHaveText(/thumbnail/i);
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${LESSON}$`));
});

test('what an answer uncovers is not found', async ({ page }) => {
  // Of the explanation, of the fix and of a story: each stands in the first lesson, below the question.
  for (const word of ['ProcessPoolExecutor', 'forkserver', '"Black Friday"']) {
    await page.goto(`search/?q=${encodeURIComponent(word)}`);
    await expect(page.getByRole('status')).toHaveText(/found for|pages? for/);
    expect(
      await page
        .locator('stick-search li a')
        .evaluateAll((all) => all.map((each) => each.getAttribute('href'))),
    ).not.toContain(`/${LESSON}`);
  }
});

test('an index that does not load is a sentence', async ({ page }) => {
  await page.route('**/pagefind/pagefind.js', (route) => route.abort());
  await page.goto('search/?q=lock');
  await expect(page.getByRole('status')).toHaveText(/did not load/);
});
