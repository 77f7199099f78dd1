/** The engine's frame, seen from outside: forged messages, a frame led away, a stranger who frames it. Numbers: ../README.md. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page, test } from '@playwright/test';
import { Player } from '../../playground/player.ts';
import { address } from '../../site.ts';
import { openCanary } from '../canary.ts';
import { changed, hostThat } from '../host.ts';

const engineFrame = (page: Page) => {
  const frame = page.frames().find((each) => each.url().includes('/engine/frame-'));
  if (!frame) throw new Error('There is no frame of the engine.');
  return frame;
};

test('18 · a message that fails the engine is believed from its frame with the right word only', async ({
  page,
}) => {
  // The word is drawn by chance; here chance is known.
  await page.addInitScript(() => {
    crypto.getRandomValues = (array) => array;
  });
  const player = await new Player(page).open();
  await player.write('print("fine")');
  await player.run();
  const forged = { type: 'speaking-stick-failed', nonce: '0-0-0-0', why: '<img src=x> forged' };
  await page.evaluate((message) => postMessage(message, '*'), forged);
  await engineFrame(page).evaluate((message) => parent.postMessage(message, '*'), { ...forged, nonce: '1' });
  await player.run();
  await expect(player.tape).toHaveText('fine');
  await engineFrame(page).evaluate((message) => parent.postMessage(message, '*'), forged);
  await expect(page.locator('stick-playground')).toContainText('<img src=x> forged');
  await player.run();
});

test('19 · a frame that is led away ends the run with a sentence, reaches nobody, and the next run is right', async ({
  page,
}) => {
  const [reached, canary] = [await openCanary(), await openCanary()];
  const lead = (on: Page, to: string) =>
    engineFrame(on).evaluate((url) => {
      location.href = url;
    }, to);
  const running = async (player: Player) => {
    await player.write('while True: pass');
    await player.button('Run').click();
    await expect(player.status).toHaveText('Running.', { timeout: 30_000 });
  };
  // Without the policy of the pages it reaches whom it likes.
  const open = await hostThat((path, answer) => {
    if (!path.startsWith('/playground/')) return answer;
    const { 'content-security-policy': _, ...headers } = answer.headers;
    return { ...changed(answer, /<meta http-equiv="Content-Security-Policy"[^>]*>/, ''), headers };
  });
  const bare = new Player(page);
  await page.goto(`${open.address}playground/`);
  await running(bare);
  await lead(page, reached.address);
  await expect.poll(() => [...reached.visits]).toContain('');
  open.close();
  reached.close();

  const player = await new Player(page).open();
  await running(player);
  await lead(page, canary.address);
  await expect(player.status).toContainText('led to another address');
  // Chromium connects before it asks the policy, and then sends nothing.
  expect([...canary.visits].filter((visit) => visit !== 'a connection')).toEqual([]);
  canary.close();
  await player.write('print("afresh")');
  await player.run();
  await expect(player.tape).toHaveText('afresh');
});

test('29 · a stranger who frames the engine’s page without a sandbox cannot run code with the site’s origin', async ({
  page,
}) => {
  const manifest = await (await fetch(new URL('engine/manifest.json', address))).json();
  const stranger = http.createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>stranger</title>');
  });
  await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
  const attack = async (site: string): Promise<string> => {
    await page.goto(`http://localhost:${(stranger.address() as AddressInfo).port}/`);
    return page.evaluate(async (src) => {
      const frame = document.createElement('iframe');
      frame.src = src;
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
      document.body.append(frame);
      await loaded;
      const { port1, port2 } = new MessageChannel();
      frame.contentWindow?.postMessage({ type: 'speaking-stick', nonce: 'x' }, '*', [port2]);
      // A process runs whatever it is given as Pyodide. Comlink's own messages.
      const pyodide =
        'fetch; indexedDB.open("stranger").onsuccess = () => postMessage({ type: "dead", why: origin })';
      const code = { pyodide, pyodideModule: '' };
      const raw = (value: unknown) => ({ type: 'RAW', value });
      return new Promise<string>((resolve) => {
        const timer = setTimeout(() => resolve('nothing'), 2_000);
        port1.onmessage = ({ data }) => {
          clearTimeout(timer);
          resolve(JSON.stringify(data));
        };
        const handler = () => ({ type: 'HANDLER', name: 'proxy', value: new MessageChannel().port2 });
        const [stdlib, python] = [handler(), handler()];
        const argumentList = [raw(code), stdlib, python];
        port1.postMessage({ id: '1', type: 'APPLY', path: ['boot'], argumentList }, [
          stdlib.value,
          python.value,
        ]);
        port1.postMessage({ id: '2', type: 'APPLY', path: ['warm'], argumentList: [raw(1)] });
      });
    }, `${site}${manifest.frame}`);
  };
  const careless = await hostThat((path, answer) => {
    const { 'content-security-policy': _, ...headers } = answer.headers;
    if (!/\/frame-/.test(path)) return answer;
    const lax = changed(answer, /if \(origin !== 'null'\)/, 'if (false)');
    return { ...changed(lax, /'sha256-[^']*'/, "'unsafe-inline'"), headers };
  });
  expect(await attack(careless.address)).not.toBe('nothing');
  careless.close();
  const plain = await hostThat((_, answer) => {
    const { 'content-security-policy': __, ...headers } = answer.headers;
    return { ...answer, headers };
  });
  expect(await attack(plain.address)).toBe('nothing');
  plain.close();
  stranger.close();
});
