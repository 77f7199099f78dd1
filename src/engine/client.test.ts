import * as Comlink from 'comlink';
import { expect, test, vi } from 'vitest';
import { connect, type EngineFiles } from './client.ts';

const info = { python: '3.14.2', isolated: true, clockStep: 0.005, bootMs: 1, plainBecause: '' };

const files = (): EngineFiles => ({
  code: Promise.resolve({} as never),
  wasm: Promise.resolve(new ArrayBuffer(0)),
  snapshot: Promise.resolve(undefined),
  stdlib: () => Promise.resolve(new ArrayBuffer(0)),
  python: () => Promise.resolve(''),
});

test('where the kernel falls silent, the run ends as crashed, with what has been heard of it', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  const { port1, port2 } = new MessageChannel();
  const nothing = (): void => {};
  const begun = Promise.withResolvers<void>();
  const kernel = {
    boot: () => info,
    handModule: nothing,
    handSnapshot: nothing,
    ping: () => new Promise(nothing),
    run: (_: unknown, tell: (news: unknown) => Promise<void>) => {
      void tell({ type: 'output', chunks: [{ stream: 'out', text: 'so far\n' }] }).then(begun.resolve);
      return new Promise(nothing);
    },
  };
  Comlink.expose(kernel, port2 as unknown as Comlink.Endpoint);
  const engine = connect(port1 as unknown as globalThis.MessagePort, files());
  const { outcome } = engine.run({ source: 'pass', filename: 'a.py', mode: 'freely' });
  await begun.promise;
  await vi.advanceTimersByTimeAsync(60_000);
  vi.useRealTimers();
  expect(await outcome).toMatchObject({ kind: 'crashed', output: [{ stream: 'out', text: 'so far\n' }] });
  expect(await engine.lost).toContain('no sign of life');
  engine.dispose();
  port2.close();
});

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
  const engine = connect(port1 as unknown as globalThis.MessagePort, files());
  await engine.ready;
  const { outcome } = engine.run({ source: 'pass', filename: 'a.py', mode: 'freely' });
  engine.dispose();
  await expect(outcome).rejects.toThrow(/gone/);
  port2.close();
});
