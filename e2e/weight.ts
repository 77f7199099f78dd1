/** What a page weighs before anything is touched: every answer, compressed as a host would send it. */
import { brotliCompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';

export interface Weight {
  /** In bytes. */
  readonly total: number;
  /** One line for each answer. */
  readonly list: string;
}

export async function pageWeight(page: Page, path: string): Promise<Weight> {
  const bodies: Promise<readonly [string, number]>[] = [];
  page.on('response', (response) => {
    const url = response.url();
    bodies.push(response.body().then((body) => [url, compressedSize(url, body)] as const));
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  const sizes = await Promise.all(bodies);
  return {
    total: sizes.reduce((sum, [, size]) => sum + size, 0),
    list: sizes.map(([url, size]) => `${size} ${url}`).join('\n'),
  };
}

/** Fonts are compressed already. */
const compressedSize = (url: string, body: Buffer): number =>
  url.endsWith('.woff2') ? body.length : brotliCompressSync(body).length;
