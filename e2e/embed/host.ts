/** Somebody else's page: at another origin than the site, with headers of its own, and an embed in it. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base, expect, type FrameLocator, type Page } from '@playwright/test';
import { buildFixtures } from '../../src/tools/build.ts';
import { serve } from '../../src/tools/serve.ts';

/** A page for a browser: what stands in its body, and what its server says of it. */
export interface HostPage {
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Host {
  /** The site that is embedded: the lessons for tests, at `http://localhost`. */
  readonly site: string;
  /** The same from a host that can set no headers. */
  readonly plainSite: string;
  /** Gives the address of a page on `http://127.0.0.1`, another site in every sense. */
  page(page: HostPage): string;
}

export const test = base.extend<{ embed: FrameLocator }, { host: Host }>({
  host: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what is asked for
    async ({}, use) => {
      const folder = await buildFixtures();
      const [site, plain] = await Promise.all([
        serve({ port: 0, folder }),
        serve({ port: 0, folder, isolated: false }),
      ]);
      const pages: HostPage[] = [];
      const server = http.createServer((request, response) => {
        const page = pages[Number(request.url?.slice(1))];
        response.writeHead(page ? 200 : 404, {
          'Content-Type': 'text/html; charset=utf-8',
          ...page?.headers,
        });
        response.end(page ? htmlOf(page) : '');
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo;
      await use({
        site: site.address,
        plainSite: plain.address,
        page: (page) => `http://127.0.0.1:${port}/${pages.push(page) - 1}`,
      });
      for (const each of [site, plain, server]) each.close();
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  embed: async ({ page }, use) => use(page.locator('iframe').first().contentFrame()),
});

/** A question that is answered by a choice, in a frame that needs no script. */
export const CHOICE = 'embed/kinds/choice/';
export const frameOf = (src: string, attributes = ''): string =>
  `<iframe src="${src}" width="100%" height="700" style="border:0" ${attributes}></iframe>`;

/** Chooses, says how sure, commits. */
export async function commit(embed: FrameLocator): Promise<void> {
  // Until it has answered, the element keeps its frame from being touched.
  await expect(embed.owner()).not.toHaveAttribute('inert');
  // A frame that has just been scrolled to is not yet where the browser looks for it: that press goes astray, and the next does not.
  await expect(() => embed.getByRole('radio').first().check()).toPass();
  await embed.locator('label', { hasText: 'Fairly sure' }).click();
  await embed.getByRole('button', { name: 'Commit and run it' }).click();
}

/** What stands by a result that was not recorded. */
export const ofThisRun = /^The run you just made, in CPython 3\.14/;

/** The answer is committed, and a run of this moment is shown. */
export async function commitAndSee(embed: FrameLocator): Promise<void> {
  await commit(embed);
  await embed.getByText(ofThisRun).waitFor({ timeout: 40_000 });
}

/** How far the page's layout has jumped by itself: https://web.dev/articles/cls */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: number[] = [];
    Object.assign(window, { shifts: seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

export const shifts = (page: Page): Promise<number> =>
  page.evaluate(() =>
    (window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0),
  );

const htmlOf = ({ body }: HostPage): string => `<!doctype html>
<html lang="en">
<head><meta name="viewport" content="width=device-width"><title>A blog</title></head>
<body style="max-width:720px;margin:0 auto;padding:0 10px;font:18px/1.6 sans-serif">
<h1>We doubled the threads</h1><p>Have a go yourself:</p>
${body}
<p id="after">That was our Tuesday.</p>
</body></html>`;
