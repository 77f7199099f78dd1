/** A lab for a whole file of tests: one page, one engine, as many runs as there are tests. */
import { test as base } from '@playwright/test';
import { type Lab, openLab } from '../../src/tools/lab/lab.ts';
import { address } from '../site.ts';

export const test = base.extend<object, { lab: Lab }>({
  lab: [
    async ({ browser }, use) => {
      const page = await browser.newPage();
      await page.goto(new URL('404.html', address).href);
      await use(await openLab(page));
      await page.close();
    },
    { scope: 'worker' },
  ],
});

export { expect } from '@playwright/test';
