/** The site below a folder, on a host that can set no headers: the least that a free host gives. */
import { expect, test } from '@playwright/test';
import { buildFixturesBelow } from '../../src/tools/build.ts';
import { checkLinks } from '../../src/tools/links/check.ts';
import { indexSite } from '../../src/tools/search.ts';
import { serve } from '../../src/tools/serve.ts';
import { press, Reader } from '../lesson/reader.ts';

const base = '/x/y/';

test('every link of a site below a folder leads somewhere below it', async () => {
  test.setTimeout(240_000);
  expect(await checkLinks(await buildFixturesBelow(base))).toEqual([]);
});

test('a lesson below a folder runs and is revealed, a page leads to the others, and nothing is asked for outside', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const server = await serve({ port: 0, isolated: false, folder: await buildFixturesBelow(base), base });
  const lost: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) lost.push(response.url());
  });
  await page.goto(server.address);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
  await page.getByRole('link', { name: 'Who starts first' }).first().click();
  await expect(page).toHaveURL(/\/x\/y\/lessons\/kinds\/choice\/$/);
  const reader = new Reader(page);
  await reader.quiz.getByRole('radio').first().check();
  await press(reader.quiz, 'Certain');
  await reader.commit();
  await reader.revealed();
  await expect(page.locator('stick-reveal')).toContainText('The run you just made');
  await reader.program('fixed.py').getByRole('link', { name: 'Open in the playground' }).click();
  await expect(page.locator('stick-playground')).toContainText('asyncio');
  expect(lost).toEqual([]);
  server.close();
});

test('the old address of a lesson that moved leads to the new one, and takes along what follows the #; the search leads there too', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const server = await serve({ port: 0, isolated: false, folder: await buildFixturesBelow(base), base });
  await page.goto(`${server.address}lessons/kinds/renamed/#ask`);
  await expect(page).toHaveURL(`${server.address}lessons/kinds/choice/#ask`);
  await indexSite(await buildFixturesBelow(base));
  await page.goto(`${server.address}search/?q=asyncio`);
  await page.getByRole('link', { name: 'Who starts first' }).click();
  await expect(page).toHaveURL(`${server.address}lessons/kinds/choice/`);
  await page.goto(`${server.address}lessons/kinds/nowhere/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing is waiting at this address.');
  server.close();
});
