/** The embed's own page: light, accessible, readable without a script; what hosts and other sites are told of it. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { headersFor } from '../../src/tools/headers.ts';
import { root } from '../../src/tools/paths.ts';
import { faults } from '../axe.ts';
import { pageWeight } from '../weight.ts';

const EMBED = 'embed/gil/what-it-blocks/';

test('it weighs at most 40 KB before anything is touched, fonts included', async ({ page }) => {
  const weight = await pageWeight(page, EMBED);
  expect(weight.total, weight.list).toBeLessThanOrEqual(40 * 1024);
});

test('the script for other pages has at most 2 KB', async ({ request }) => {
  const response = await request.get('embed.js');
  expect((await response.body()).length).toBeLessThanOrEqual(2048);
});

for (const theme of ['light', 'dark'] as const)
  test(`axe finds nothing in ${theme}, and nothing scrolls sideways on a telephone`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme === 'light' ? 'dark' : 'light' });
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(`${EMBED}?theme=${theme}`);
    await expect(page.locator('html')).toHaveCSS('color-scheme', theme);
    expect(await faults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('it shows the program, what could happen, and a recording, labelled as one', async ({ page }) => {
    await page.goto(EMBED);
    await expect(page.getByText('broken on purpose')).toBeVisible();
    await expect(page.getByText('They get in each other’s way').first()).toBeVisible();
    await expect(page.getByText(/^A recording: CPython 3\.14/)).toBeVisible();
    await expect(page.locator('form:visible, button:visible')).toHaveCount(0);
  });
});

test('every page but embeds refuses to be framed by other sites', async () => {
  const dist = path.join(root, 'dist');
  const pages = (await readdir(dist, { recursive: true })).filter((file) => file.endsWith('.html'));
  for (const file of pages) {
    const address = `/${file
      .split(path.sep)
      .join('/')
      .replace(/index\.html$/, '')}`;
    const policy = headersFor(address)['Content-Security-Policy'] ?? '';
    // The engine's frame stands in embeds too, and does nothing for who has no port to it.
    const mayBeFramed = /^\/(embed|engine)\//.test(address);
    expect(policy.includes("frame-ancestors 'self'"), address).toBe(!mayBeFramed);
  }
});

test('a lesson says early in its head where its oEmbed file is, and that is one', async ({ request }) => {
  const html = await (await request.get('lessons/gil/what-it-blocks/')).text();
  const link = /<link[^>]+application\/json\+oembed[^>]+>/.exec(html);
  expect(html.slice(0, link?.index)).not.toContain('</head>');
  // As far as WordPress reads: https://developer.wordpress.org/reference/classes/wp_oembed/discover/
  expect(link?.index).toBeLessThan(150 * 1024);
  const address = new URL(/href="([^"]+)"/.exec(link?.[0] ?? '')?.[1] ?? '');
  const response = await request.get(address.pathname);
  expect(response.headers()['content-type']).toContain('application/json');
  const oembed: Record<string, unknown> = await response.json();
  expect(oembed).toMatchObject({
    version: '1.0',
    type: 'rich',
    width: 700,
    title: 'Four threads, four cores',
  });
  expect(oembed['html']).toContain(`src="${new URL(EMBED, address.origin).href}"`);
  expect(oembed['html']).toContain(`height="${oembed['height']}"`);
});
