/** 21 · Python's files come broken in every way that hosts and networks know: a sentence, a retry that works, and nothing lost. */
import { expect, test } from '@playwright/test';
import { LESSON, Reader } from '../../lesson/reader.ts';
import { Player } from '../../playground/player.ts';
import { type Answer, changed, hostThat } from '../host.ts';

const WASM = /pyodide\.asm-.*\.wasm$/;
const page404 = Buffer.from('<!doctype html><title>Not here</title>');
const flipped = (body: Buffer): Buffer => {
  const copy = Buffer.from(body);
  copy.writeUInt8(copy.readUInt8(body.length >> 1) ^ 1, body.length >> 1);
  return copy;
};
const faults: readonly (readonly [string, (answer: Answer) => Answer | undefined, RegExp])[] = [
  ['404', (answer) => ({ ...answer, status: 404, body: page404 }), /the server answered 404/],
  ['cut off', () => undefined, /the connection broke off/],
  ['too short', (answer) => ({ ...answer, body: answer.body.subarray(0, 1000) }), /arrived with 1000 bytes/],
  [
    'a page in its place',
    (answer) => ({ ...answer, headers: { ...answer.headers, 'content-type': 'text/html' }, body: page404 }),
    /a web page came back/,
  ],
  [
    'one bit changed',
    (answer) => ({ ...answer, body: flipped(answer.body) }),
    /not the one that this page was built with/,
  ],
];

test('21 · a file that is missing, cut, short, a page or changed is said to be so, and the next Run is right', async ({
  page,
}) => {
  test.setTimeout(120_000);
  let fault: ((answer: Answer) => Answer | undefined) | undefined;
  const host = await hostThat((path, answer) => (fault && WASM.test(path) ? fault(answer) : answer));
  await page.goto(`${host.address}playground/#open=race.py`);
  const player = new Player(page);
  for (const [name, breaks, says] of faults) {
    fault = breaks;
    await player.button('Run').click();
    await expect(player.status, name).toHaveText(says, { timeout: 20_000 });
    await expect(player.status).toContainText('Nothing you have entered is lost');
  }
  fault = (answer) => ({ ...answer, headers: { ...answer.headers, 'content-type': 'text/plain' } });
  await player.run(); // of a wrong type, and right all the same
  host.close();
});

test('30 · a browser that starts no worker in the sandboxed frame: one sentence, and the recording', async ({
  page,
}) => {
  const host = await hostThat((path, answer) =>
    /\/frame-/.test(path) ? changed(answer, /worker-src blob:/, "worker-src 'none'") : answer,
  );
  const reader = await new Reader(page).open(`${host.address}${LESSON}`);
  await reader.answer(/All four run at once/);
  await reader.commit();
  await reader.revealed();
  await expect(page.locator('stick-reveal')).toContainText(/A recording: CPython 3\.14/);
  await expect(page.locator('body')).toContainText('starts no worker inside its sandboxed frame');
  host.close();
});
