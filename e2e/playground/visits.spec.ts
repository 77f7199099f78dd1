/** What a browser keeps of the engine from one visit to the next. */
import { expect, type Page, test } from '@playwright/test';
import { Player } from './player.ts';

const LARGE = /engine\/(pyodide\.asm-\w+\.wasm|snapshot-\w+\.bin)$/;
const KEPT = 'speaking-stick:engine-files';

const isKept = (page: Page): Promise<void> =>
  expect.poll(() => page.evaluate((name) => localStorage.getItem(name), KEPT)).toMatch(/wasm .*snapshot/);

/** Opens the playground, runs its program, and tells which large files were asked of the network. */
async function visit(page: Page): Promise<string[]> {
  const asked: string[] = [];
  const hear = (request: { url(): string }): void => {
    const [, name] = LARGE.exec(request.url()) ?? [];
    if (name) asked.push(name.slice(0, 4));
  };
  page.on('request', hear);
  const player = await new Player(page).open();
  await player.run();
  page.off('request', hear);
  return asked.sort();
}

test('the second visit asks for no large file; what is gone or cut short is fetched again; all can be forgotten', async ({
  page,
}) => {
  expect(await visit(page)).toEqual(['pyod', 'snap']);
  await isKept(page);
  expect(await visit(page)).toEqual([]);
  const [wasm = '', snapshot = ''] = await page.evaluate(
    async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url).sort(),
    KEPT,
  );
  expect([LARGE.test(wasm), LARGE.test(snapshot)]).toEqual([true, true]);
  await page.evaluate(
    async ([name, cut]) => void (await (await caches.open(name)).put(cut, new Response('short'))),
    [KEPT, snapshot] as const,
  );
  expect(await visit(page)).toEqual(['snap']);
  await page.evaluate((name) => caches.delete(name), KEPT);
  expect(await visit(page)).toEqual(['pyod', 'snap']);
  await isKept(page);
  await page.goto('answers/');
  const root = page.locator('stick-answers');
  await root.getByRole('button', { name: 'Forget everything' }).click();
  await root.getByRole('button', { name: 'Yes, forget it all' }).click();
  await expect(root.getByRole('status')).toHaveText('Everything is forgotten.');
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
});
