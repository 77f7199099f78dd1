/** What can be taken along of a lesson, and what comes with a link: nothing in either direction gives an answer away or runs by itself. */
import { deflateRawSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { faults } from '../axe.ts';
import { LESSON, press, Reader, tabTo } from '../lesson/reader.ts';

const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const hashFor = (source: string): string => `#code=1.${deflateRawSync(source).toString('base64url')}`;
const answerFor = (draft: object): string =>
  `#answer=1.${Buffer.from(JSON.stringify(draft)).toString('base64url')}`;

test('title, sections and question can be copied by keyboard, as link, Markdown and embed', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await new Reader(page).open();
  await page.mouse.move(10, 10);
  const share = page.locator('#ask stick-share');
  await expect(share).toBeVisible();
  await tabTo(page, '#ask .sh-open');
  await page.keyboard.press('Enter');
  await share.getByRole('button', { name: 'Markdown' }).press('Enter');
  await expect(share.getByRole('status')).toHaveText('Markdown copied.');
  const markdown = await clipboard(page);
  expect(markdown).toMatch(/^\*\*What does this print\?\*\*\n\n```python\nimport threading/);
  expect(markdown).toMatch(/\/lessons\/gil\/what-it-blocks\/#ask\)\n$/);
  await share.getByRole('button', { name: 'Embed code' }).click();
  expect(await clipboard(page)).toMatch(/^<iframe src="http[^"]+\/embed\/gil\/what-it-blocks\/" title="/);
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(share.locator('.sh-panel')).toBeHidden();
  await expect(share.locator('.sh-open')).toBeFocused();
  const box = await share.locator('.sh-open').boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
});

test('where the page may not copy, the text is there to be taken by hand', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await new Reader(page).open();
  await page.mouse.move(10, 10);
  const share = page.locator('.hero stick-share');
  await share.locator('.sh-open').click();
  await share.getByRole('button', { name: 'Link', exact: true }).click();
  await expect(share.getByRole('textbox')).toHaveValue(/\/lessons\/gil\/what-it-blocks\/$/);
});

test('a link to a covered part leads to the question, and says so', async ({ page }) => {
  const reader = await new Reader(page).open(`${LESSON}#fix`);
  await expect(page.locator('.arrived')).toHaveText(
    /^The link leads to “The fix”, which opens when you have answered/,
  );
  await expect(page.locator('#ask h2')).toBeInViewport();
  await expect(reader.lesson).toHaveAttribute('data-state', 'asking');
  await expect(page.locator('#fix')).toBeHidden();
});

test('a prediction that came along fills in the form, commits nothing, and survives a reload', async ({
  page,
}) => {
  const said = { pick: 'all-at-once', calls: 1 };
  const reader = await new Reader(page).open(
    LESSON + answerFor({ said, confidence: 'certain', because: '<b>cores</b>' }),
  );
  await expect(page.locator('.arrived')).toHaveText('Your prediction came along. Look it over, then commit.');
  await expect(reader.quiz.getByRole('radio', { name: /All four run at once/ })).toBeChecked();
  await expect(reader.quiz.getByRole('radio', { name: 'Certain' })).toBeChecked();
  await expect(reader.quiz.getByRole('textbox')).toHaveValue('<b>cores</b>');
  await expect(reader.lesson).toHaveAttribute('data-state', 'asking');
  await expect(page).toHaveURL(/#ask$/);
});

test('somebody’s version of a program is text until the reader puts it in, and is not run even then', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const evil = 'print("<img src=x onerror=alert(1)>")';
  const reader = await new Reader(page).open(`${LESSON}${hashFor(evil)}&in=fixed.py`);
  await expect(page.locator('.arrived.before')).toHaveText(
    /somebody’s version of fixed\.py.*once you have answered/,
  );
  await expect(page.locator('.arrived pre')).toBeHidden();
  await reader.reveal();
  const came = page.locator('#fix .arrived');
  await expect(came).toContainText('It has not been run.');
  await expect(came.locator('pre')).toHaveText(evil);
  const fixed = reader.program('fixed.py');
  await came.getByRole('button', { name: 'Put it into the program' }).click();
  await expect(came).toContainText('It is in the program now, and has not been run.');
  await expect(fixed.locator('[data-tape]')).toBeHidden();
  expect(await page.locator('main img').count()).toBe(0);
  await fixed.getByRole('button', { name: 'Copy a link to my version' }).click();
  await expect(fixed.locator('[data-status]')).toHaveText(/^The link is copied/);
  expect(await clipboard(page)).toMatch(/\/lessons\/gil\/what-it-blocks\/#code=1\.[\w-]+&in=fixed\.py$/);
});

test('a result is shared without its answer', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const reader = await new Reader(page).open();
  await reader.answer(/All four run at once/);
  await press(reader.quiz, 'Certain');
  await reader.commit();
  await reader.revealed();
  await page.getByRole('button', { name: 'Share my result' }).click();
  const text = await clipboard(page);
  expect(text).toMatch(
    /^I predicted .+, certain\. It wasn’t\. “Four threads, four cores”: what does this print\? http.+#ask$/,
  );
  expect(text).not.toContain(String(await reader.printedSeconds()));
});
