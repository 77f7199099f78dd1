import * as Comlink from 'comlink';
import { expect, test } from 'vitest';
import { connect, type EngineFiles } from './client.ts';

const info = { python: '3.14.2', isolated: true, clockStep: 0.005, bootMs: 1, plainBecause: '' };

test('a run that goes on rejects when its engine is given up, instead of going on for ever', async () => {
  const { port1, port2 } = new MessageChannel();
  const nothing = (): void => {};
  const kernel = {
    boot: () => info,
    handModule: nothing,
    handSnapshot: nothing,
    run: () => new Promise(nothing),
    stop: nothing,
  };
  Comlink.expose(kernel, port2 as unknown as Comlink.Endpoint);
  const none = Promise.resolve(new ArrayBuffer(0));
  const files: EngineFiles = {
    code: Promise.resolve({} as never),
    wasm: none,
    snapshot: Promise.resolve(undefined),
    stdlib: () => none,
    python: () => Promise.resolve(''),
  };
  const engine = connect(port1 as unknown as globalThis.MessagePort, files);
  await engine.ready;
  const { outcome } = engine.run({ source: 'pass', filename: 'a.py', mode: 'freely' });
  engine.dispose();
  await expect(outcome).rejects.toThrow(/gone/);
  port2.close();
});
