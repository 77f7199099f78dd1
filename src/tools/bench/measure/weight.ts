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
      await reader.program('broken.py').getByRole('button', { name: 'Edit' }).click();
      await reader.program('broken.py').locator('.monaco-editor').waitFor();
      await page.waitForLoadState('networkidle');
      const editor = await received();
      const kilobytes = before / 2 ** 10;
      const megabytes = run / 2 ** 20;
      const editorKilobytes = (editor - run) / 2 ** 10;
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
        ],
        note: 'bodies as sent, brotli where it helps, fonts included; 1 KB is 1,024 bytes.',
      };
    }),
};

/** All that has been received so far, in bytes, whenever asked. */
function countBytes(page: Page): () => Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => sizes.push(bodySize(request)));
  return async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** Of a blob, or of a file from the cache, nothing was sent. */
async function bodySize(request: Request): Promise<number> {
  if (!request.url().startsWith('http')) return 0;
  return Math.max(0, (await request.sizes()).responseBodySize);
}
