/** A lab for a whole file of tests: one page, one engine, as many runs as there are tests. In Chromium or, by the config, in Firefox. */
import { test as base, type Page } from '@playwright/test';
import type { EngineFiles } from '../../src/engine/index.ts';
import { firefoxPath } from '../../src/tools/browser.ts';
import { launchFirefox } from '../../src/tools/firefox/firefox.ts';
import type { FirefoxPage } from '../../src/tools/firefox/page.ts';
import { type Lab, type LabPage, openLab } from '../../src/tools/lab/lab.ts';
import { address } from '../site.ts';

interface Opened {
  readonly lab: Lab;
  readonly page: Page | FirefoxPage;
}

interface OpenOptions {
  /** The server of the site; that of all tests unless another is named. */
  readonly from?: string;
  /** Files that the engine shall go without. */
  readonly without?: readonly (keyof EngineFiles)[];
  /** Runs in the page before the engine is there. */
  readonly before?: () => void;
}

interface Fixtures {
  /** Opens a second engine, on a page of its own, which is closed after the test. */
  open(options?: OpenOptions): Promise<Opened>;
}

interface WorkerFixtures {
  readonly newPage: () => Promise<Page | FirefoxPage>;
  readonly lab: Lab;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  newPage: [
    async ({ playwright, browserName, launchOptions }, use) => {
      // Playwright's own way to drive Firefox needs a Firefox of its own; this one drives any.
      const browser =
        browserName === 'firefox'
          ? await launchFirefox(firefoxPath() ?? 'firefox')
          : await playwright.chromium.launch(launchOptions);
      await use(() => browser.newPage());
      await browser.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  lab: [
    async ({ newPage }, use) => {
      const { lab, page } = await openOn(await newPage());
      await use(lab);
      await page.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  open: async ({ newPage }, use) => {
    const pages: (Page | FirefoxPage)[] = [];
    await use(async (options) => {
      const page = await newPage();
      pages.push(page);
      return openOn(page, options);
    });
    for (const page of pages) await page.close();
  },
});

export { expect } from '@playwright/test';

async function openOn(
  page: Page | FirefoxPage,
  { from = address, without = [], before = () => {} }: OpenOptions = {},
): Promise<Opened> {
  await page.goto(new URL('404.html', from).href);
  const target: LabPage = page;
  await target.evaluate(before, undefined);
  return { lab: await openLab(page, without), page };
}
