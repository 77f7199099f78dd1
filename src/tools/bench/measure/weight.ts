/** What a reader downloads, and when: before anything is touched, up to the first run, for the editor. As sent: brotli. */
import type { Page, Request } from '@playwright/test';
import { Reader } from '../../../../e2e/lesson/reader.ts';
import { type Measurement, withReader } from '../context.ts';
import { atMost, row } from '../row.ts';
import { figure } from '../statistics.ts';

export const weight: Measurement = {
  title: 'Downloaded',
  measure: (bench) =>
    withReader(bench, async (page) => {
      const received = countBytes(page);
      const reader = await new Reader(page).open();
      await page.waitForLoadState('networkidle');
      const before = await received();
      await reader.reveal();
      await page.waitForLoadState('networkidle');
      const run = await received();
      const runFonts = await received(/\/fonts\//);
      await reader.program('broken.py').getByRole('button', { name: 'Edit' }).click();
      await reader.program('broken.py').locator('.monaco-editor').waitFor();
      await page.waitForLoadState('networkidle');
      const fonts = await received(/\/fonts\//);
      const editor = await received();
      const kilobytes = before / 2 ** 10;
      const megabytes = run / 2 ** 20;
      const fontKilobytes = (fonts - runFonts) / 2 ** 10;
      const editorKilobytes = (editor - run) / 2 ** 10 - fontKilobytes;
      return {
        rows: [
          row('a lesson, before anything is touched', figure([kilobytes], 'KB'), {
            target: atMost(60, 'KB')(kilobytes),
          }),
          row('all until the first run ever has ended', figure([megabytes], 'MB'), {
            target: atMost(5.8, 'MB')(megabytes),
          }),
          row('the editor, when a reader edits', figure([editorKilobytes], 'KB'), {
            target: atMost(700, 'KB')(editorKilobytes),
          }),
          row('whole typefaces, for what a reader may type', figure([fontKilobytes], 'KB')),
        ],
        note: 'bodies as sent, brotli where it helps, fonts included; 1 KB is 1,024 bytes.',
      };
    }),
};

/** What has been received so far, in bytes, whenever asked; of all addresses, or of some. */
function countBytes(page: Page): (of?: RegExp) => Promise<number> {
  const sizes: Promise<readonly [url: string, size: number]>[] = [];
  page.on('requestfinished', (request) =>
    sizes.push(bodySize(request).then((size) => [request.url(), size] as const)),
  );
  return async (of = /^/) =>
    (await Promise.all(sizes)).reduce((sum, [url, size]) => (of.test(url) ? sum + size : sum), 0);
}

/** Of a blob, or of a file from the cache, nothing was sent. */
async function bodySize(request: Request): Promise<number> {
  if (!request.url().startsWith('http')) return 0;
  return Math.max(0, (await request.sizes()).responseBodySize);
}
