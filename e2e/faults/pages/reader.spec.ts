/** What readers and their browsers do: storage that refuses or holds nonsense, hostile files and links, tabs, clicks, hidden pages. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { Reader } from '../../lesson/reader.ts';
import { Player } from '../../playground/player.ts';

const KEY = 'speaking-stick:progress';
const entry = { at: '2026-11-01T00:00:00.000Z', right: false, commitment: { type: 'show-me' }, result: null };
const kept = (lessons: object, v = 2) => JSON.stringify({ v, lessons });
const choose = (page: Page, text: string, name = 'answers.json') =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

test('9 · what a program prints becomes text, and never a part of the page', async ({ page }) => {
  const payload = '</script><img src=x onerror=document.title=1>';
  const player = await new Player(page).open();
  await player.write(`print("${payload} \\u202e \\0")\nraise ValueError("${payload}")`);
  await player.run(/^Ended with an error/);
  await expect(player.tape).toContainText(payload);
  expect(await player.root.locator('[data-tape] img, [data-tape] script').count()).toBe(0);
  // The payload is one: as markup it makes an element.
  expect(
    await page.evaluate((html) => new DOMParser().parseFromString(html, 'text/html').images.length, payload),
  ).toBe(1);
});

test('17 · hostile links are refused with a sentence, are unpacked no further than the limit, and nothing runs', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const bomb = deflateRawSync(Buffer.alloc(8_000_000, 'x'));
  expect(inflateRawSync(bomb)).toHaveLength(8_000_000); // a bomb it is, and short enough for a link
  expect(bomb.toString('base64url').length).toBeLessThan(12_000);
  const links: readonly (readonly [string, RegExp])[] = [
    [`#code=1.${bomb.toString('base64url')}`, /more than 8 KB/],
    [`#code=1.${'A'.repeat(1_000_000)}`, /more than 8 KB/],
    [`#files=1.${deflateRawSync('{"__proto__":{"a":1}}').toString('base64url')}`, /no Python program/],
    ['#code=2.AAAA', /version “2”/],
  ];
  const player = new Player(page);
  for (const [hash, says] of links) {
    await page.goto('about:blank');
    await player.open(hash);
    await expect(player.notice).toHaveText(says);
  }
  expect(asked.filter((path) => path.startsWith('/engine/'))).toEqual([]);
});

test('23 · answers go out as a file and come in again; hostile, damaged and newer files are refused and harm nothing', async ({
  page,
}) => {
  await page.goto('answers/');
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [
    KEY,
    kept({ 'gil/a': entry }),
  ] as const);
  await page.reload();
  const root = page.locator('stick-answers');
  await expect(root).toContainText('This browser keeps one answer.');
  const download = page.waitForEvent('download');
  await root.getByRole('button', { name: 'Save as a file' }).click();
  const file = Buffer.concat(await (await (await download).createReadStream()).toArray()).toString();
  expect(JSON.parse(file)).toEqual({ v: 2, lessons: { 'gil/a': entry } });
  const refused: readonly (readonly [string, RegExp])[] = [
    ['x'.repeat(2_000_000), /more than 1 MB/],
    ['{"v":2,', /no file of answers/],
    [kept({}, 99), /newer version/],
    [kept({ '<img src=x onerror=document.title=1>': { ...entry, at: '<b>' } }), /holds no answers/],
  ];
  for (const [text, says] of refused) {
    await choose(page, text);
    await expect(root.getByRole('status')).toHaveText(says);
    await expect(root).toContainText('This browser keeps one answer.');
  }
  await root.getByRole('button', { name: 'Forget everything' }).click();
  await root.getByRole('button', { name: 'Keep it' }).click();
  await root.getByRole('button', { name: 'Forget everything' }).click();
  await root.getByRole('button', { name: 'Yes, forget it all' }).click();
  await expect(root.getByRole('status')).toHaveText('Everything is forgotten.');
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await choose(page, file);
  await expect(root.getByRole('status')).toHaveText('The file had one answer. They are here now.');
  await page.reload();
  await expect(root).toContainText('This browser keeps one answer.');
});

test('23 · storage that is full or refused: from memory, and said; damaged or newer contents are left for a person to rescue', async ({
  page,
}) => {
  await page.addInitScript(() => {
    if (location.search === '?full')
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    if (location.search === '?refused')
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('refused', 'SecurityError');
        },
      });
  });
  const root = page.locator('stick-answers');
  for (const search of ['?full', '?refused']) {
    await page.goto(`answers/${search}`);
    await choose(page, kept({ 'gil/a': entry }));
    await expect(root.getByRole('status')).toContainText('they last as long as this page');
    await expect(root).toContainText('This browser keeps one answer.');
  }
  await page.goto('answers/');
  for (const [text, stays] of [
    ['{{{', `${KEY}:unreadable`],
    [kept({ 'gil/a': entry }, 99), KEY],
  ] as const) {
    await page.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, text] as const);
    await page.reload();
    await expect(root).toContainText('Nothing is answered yet.');
    expect(await page.evaluate((key) => localStorage.getItem(key), stays)).toBe(text);
  }
});

test('24 · clicked twice, run while Python boots, left and come back to, in two tabs: each run is one run, and right', async ({
  page,
  context,
}) => {
  const player = await new Player(page).open();
  await player.write('print("once")');
  await player.button('Run').dblclick(); // at once: Python is not there yet
  await expect(player.status).toHaveText(/^Finished/, { timeout: 40_000 });
  await expect(player.tape).toHaveText('once');

  const other = await new Player(await context.newPage()).open();
  await other.write('print("the other tab")');
  await Promise.all([other.run(), player.run()]);
  await expect(other.tape).toHaveText('the other tab');
  await expect(player.tape).toHaveText('once');
  await other.page.close();

  await page.evaluate(() => {
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  await player.run();
  await page.goto('');
  await page.goBack();
  await player.run();
});

test('24 · a run during which the tab was hidden does not count: it is made again, and that is said', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(document, 'hidden', {
      get: () => document.documentElement.dataset['away'] === 'yes',
    });
  });
  const turn = (away: string) =>
    page.evaluate((away) => {
      document.documentElement.dataset['away'] = away;
      document.dispatchEvent(new Event('visibilitychange'));
    }, away);
  const reader = await new Reader(page).open();
  await reader.answer(/All four run at once/);
  await turn('yes');
  await reader.commit();
  await expect(page.locator('stick-lesson')).toHaveAttribute('data-state', 'running');
  await turn('no');
  await reader.revealed();
  await expect(page.locator('stick-reveal')).toContainText('hidden during the run before');
  expect(await reader.printedSeconds()).toBeGreaterThan(0.05);
});
