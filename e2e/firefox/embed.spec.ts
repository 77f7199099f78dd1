/** An embed on a plain page of another origin, in Firefox: live, though nothing is isolated. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FirefoxPage } from '../../src/tools/firefox/page.ts';
import { expect, test } from '../engine/lab.ts';
import { address } from '../site.ts';

/** https://w3c.github.io/webdriver/#keyboard-actions */
const ARROW_RIGHT = '\uE014';

test('an embed on a plain page is live', async ({ newPage }) => {
  test.setTimeout(120_000);
  const page = (await newPage()) as FirefoxPage;
  const host = http.createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(
      `<!doctype html><iframe src="${address}embed/gil/what-it-blocks/" width="700" height="900"></iframe>`,
    );
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`);
  const embed = page.frame(0);
  expect(await embed.evaluate(() => crossOriginIsolated, undefined)).toBe(false);
  await embed.click('label:has([name="pick"][value="turns"])');
  await embed.evaluate(() => document.querySelector<HTMLElement>('#quiz-time')?.focus(), undefined);
  await embed.press(ARROW_RIGHT);
  await embed.click('label:has([name="confidence"][value="fairly"])');
  await embed.click('button[value="commit"]');
  await embed.evaluate(async () => {
    while (!document.querySelector('stick-lesson[data-state="revealed"]'))
      await new Promise(requestAnimationFrame);
  }, undefined);
  const reveal = await embed.evaluate(
    () => document.querySelector('stick-reveal')?.textContent ?? '',
    undefined,
  );
  expect(reveal).toContain('The run you just made, in CPython 3.14');
  expect(reveal).toContain('by a clock that ticks every');
  await page.close();
  host.close();
});
