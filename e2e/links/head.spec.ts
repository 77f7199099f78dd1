/** What others see of a lesson before they open it: its head, its card, the lists it is in. No answer is in any of them. */
import { expect, test } from '@playwright/test';
import { LESSON } from '../lesson/reader.ts';

/** Words of the answers, and a time as it would be printed. */
const SPOILERS =
  /took turns|solid block|ProcessPoolExecutor|Time taken: \d|feedback|"answer"|acceptedAnswer/i;

interface Catalogue {
  readonly lessons: readonly { readonly id: string; readonly url: string; readonly card: string }[];
}

test('a lesson’s head names its address, its card and what it asks, and gives nothing away', async ({
  page,
}) => {
  await page.goto(LESSON);
  const meta = (name: string): Promise<string | null> =>
    page.locator(`meta[property="${name}"], meta[name="${name}"]`).getAttribute('content');
  const canonical = await page.locator('link[rel="canonical"]').getAttribute('href');
  expect(canonical).toMatch(/^https?:\/\/.+\/lessons\/gil\/what-it-blocks\/$/);
  expect(await meta('og:url')).toBe(canonical);
  expect(await meta('og:title')).toContain('Four threads, four cores');
  expect(await meta('twitter:card')).toBe('summary_large_image');
  expect(await meta('og:image')).toMatch(/^https?:\/\/.+\/cards\/gil\/what-it-blocks\.png$/);
  const text = (await page.locator('script[type="application/ld+json"]').textContent()) ?? '';
  expect(JSON.parse(text)).toMatchObject({
    '@type': 'LearningResource',
    url: canonical,
    hasPart: { '@type': 'Quiz', url: `${canonical}#ask` },
  });
  expect(await page.locator('head').innerHTML()).not.toMatch(/took turns|Time taken: \d|acceptedAnswer/);
});

test('every lesson has a card of 1200 × 630 pixels that a chat program will fetch', async ({ request }) => {
  const { lessons } = (await (await request.get('lessons.json')).json()) as Catalogue;
  expect(lessons.length).toBeGreaterThan(0);
  for (const path of ['/cards/site.png', ...lessons.map(({ card }) => new URL(card).pathname)]) {
    const answer = await request.get(path);
    expect(answer.headers()['content-type'], path).toBe('image/png');
    const png = await answer.body();
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], path).toEqual([1200, 630]);
    expect(png.length, path).toBeLessThan(200 * 1024);
  }
});

test('feeds, site map, llms.txt and lessons.json name every lesson, and no answer', async ({
  page,
  request,
}) => {
  const text = async (path: string): Promise<string> => (await request.get(path)).text();
  const catalogue = await text('lessons.json');
  const { lessons } = JSON.parse(catalogue) as Catalogue;
  expect(catalogue).not.toMatch(SPOILERS);
  const [feed, track, map, robots, llms] = await Promise.all(
    ['rss.xml', 'rss/gil.xml', 'sitemap-0.xml', 'robots.txt', 'llms.txt'].map(text),
  );
  for (const { url } of lessons) for (const list of [feed, map, llms]) expect(list).toContain(url);
  expect(track).toContain('/lessons/gil/what-it-blocks/');
  expect(robots).toMatch(/Sitemap: https?:\/\/.+\/sitemap-index\.xml/);
  expect(llms).toMatch(/^# Speaking Stick\n\n> /);
  for (const xml of [feed, track, map]) {
    expect(xml).not.toMatch(SPOILERS);
    // The browser's own parser of XML is strict.
    const fault = await page.evaluate(
      (xml) =>
        new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror')?.textContent,
      xml ?? '',
    );
    expect(fault).toBeUndefined();
  }
});
