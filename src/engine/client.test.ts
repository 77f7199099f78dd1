import * as Comlink from 'comlink';
import { expect, test } from 'vitest';
import { connect } from './client.ts';
import type { EngineFiles } from './index.ts';

const info = { python: '3.14.2', isolated: true, clockStep: 0.005, bootMs: 1, plainBecause: '' };

test('a run that goes on rejects when its engine is given up, instead of going on for ever', async () => {
  const { port1, port2 } = new MessageChannel();
  const kernel = { boot: () => info, run: () => new Promise(() => {}), stop: () => {}, warm: () => {} };
  Comlink.expose(kernel, port2 as unknown as Comlink.Endpoint);
  const files = { wasm: undefined, snapshot: undefined, stdlib: () => new ArrayBuffer(0) };
  const engine = connect(port1 as unknown as globalThis.MessagePort, files as unknown as EngineFiles);
  await engine.ready;
  const { outcome } = engine.run({ source: 'pass', filename: 'a.py', mode: 'freely' });
  engine.dispose();
  await expect(outcome).rejects.toThrow(/gone/);
  port2.close();
});
