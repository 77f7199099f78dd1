/** What a page weighs before anything is touched: every answer, compressed as a host sends it. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { root } from '../src/tools/paths.ts';

export interface Weight {
  /** In bytes. */
  readonly total: number;
  /** One line for each answer. */
  readonly list: string;
}

export async function pageWeight(page: Page, address: string): Promise<Weight> {
  const sent: Promise<readonly [string, number]>[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    sent.push(sentBytes(pathname).then((bytes) => [pathname, bytes] as const));
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const sizes = await Promise.all(sent);
  return {
    total: sizes.reduce((sum, [, size]) => sum + size, 0),
    list: sizes.map(([pathname, size]) => `${size} ${pathname}`).join('\n'),
  };
}

/** What a host sends for this path: the copy that the build has compressed, or the file itself where there is none, as of fonts. */
export async function sentBytes(pathname: string): Promise<number> {
  const file = path.join(root, 'dist', pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  return (await stat(`${file}.br`).catch(() => stat(file))).size;
}
