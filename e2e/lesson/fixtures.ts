/** The site of the lessons for tests: one lesson for each kind of question, built beside the real site and never published. */
import { test as base } from '@playwright/test';
import { buildFixtures } from '../../src/tools/build.ts';
import { serve } from '../../src/tools/serve.ts';
import { Reader } from './reader.ts';

interface Site {
  readonly address: string;
}

export const test = base.extend<{ reader: Reader }, { site: Site }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what is asked for
    async ({}, use) => {
      const server = await serve({ port: 0, folder: await buildFixtures() });
      await use(server);
      server.close();
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  baseURL: async ({ site }, use) => use(site.address),
  reader: async ({ page }, use) => use(new Reader(page)),
});

export const kind = (name: string): string => `lessons/kinds/${name}/`;
