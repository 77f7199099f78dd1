/** How much memory a browser's pages and workers take. Linux only: from /proc. */
import { readFile } from 'node:fs/promises';
import type { Browser } from '@playwright/test';

/** The resident size (RSS) of all renderer processes, in MB. */
export async function rendererMegabytes(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  const sizes = await Promise.all(renderers.map(({ id }) => residentBytes(id)));
  return sizes.reduce((sum, size) => sum + size, 0) / 2 ** 20;
}

async function residentBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]) * 1024;
}
