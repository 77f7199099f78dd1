import { expect, test } from 'vitest';
import type { Engine, EngineInfo } from '../../engine/index.ts';
import { type Download, DownloadError } from './download.ts';
import type { EngineManifest } from './manifest.ts';
import { Session, type SessionParts } from './session.ts';

const info: EngineInfo = { python: '3.14.2', isolated: false, clockStep: 0.1, bootMs: 800, plainBecause: '' };
const one = { url: '/x', bytes: 1 };
const manifest: EngineManifest = {
  frame: '/frame.html',
  files: {
    pyodide: one,
    pyodideModule: one,
    wasm: one,
    stdlib: one,
    python: one,
    snapshot: one,
  },
};
const files: Download = {
  code: Promise.resolve({ pyodide: '', pyodideModule: '' }),
  wasm: Promise.resolve(new ArrayBuffer(1)),
  stdlib: () => Promise.resolve(new ArrayBuffer(1)),
  python: () => Promise.resolve(''),
  snapshot: Promise.resolve(new ArrayBuffer(1)),
  keep: () => Promise.resolve(),
};

function engine(ready: Promise<EngineInfo>): Engine & { disposed: boolean } {
  return {
    ready,
    disposed: false,
    lost: new Promise(() => undefined),
    warm: () => Promise.resolve(),
    run: () => {
      throw new Error('not in this test');
    },
    dispose() {
      this.disposed = true;
    },
  };
}

function parts(own: Partial<SessionParts> = {}): SessionParts {
  return {
    isSupported: () => true,
    openFrame: () => Promise.resolve(new MessageChannel().port1),
    download: (_manifest, { onBytes }) => {
      for (let byte = 0; byte < 7; byte++) onBytes(1);
      return files;
    },
    connect: () => engine(Promise.resolve(info)),
    ...own,
  };
}

test('a session loads nothing until it is started, and then says every step', async () => {
  const session = new Session(manifest, parts());
  const phases: string[] = [];
  session.subscribe(({ phase }) => {
    if (phases.at(-1) !== phase) phases.push(phase);
  });
  expect(phases).toEqual(['idle']);
  session.start();
  session.start();
  expect(await session.settled()).toEqual({ phase: 'ready', info });
  expect(phases).toEqual(['idle', 'downloading', 'starting', 'ready']);
  expect(session.engine).toBeDefined();
});

test('without the browser’s help there is a sentence and no engine', async () => {
  const session = new Session(manifest, parts({ isSupported: () => false }));
  session.start();
  expect(await session.settled()).toMatchObject({ phase: 'unsupported' });
  expect(session.engine).toBeUndefined();
});

test('a download that fails can be tried again', async () => {
  let attempts = 0;
  const session = new Session(
    manifest,
    parts({
      download: (_manifest, { isRetry }) => {
        attempts++;
        if (isRetry) return files;
        return { ...files, wasm: Promise.reject(new DownloadError({ kind: 'status', status: 404 }, '/x')) };
      },
    }),
  );
  session.start();
  const failed = await session.settled();
  expect(failed).toMatchObject({ phase: 'failed', canRetry: true });
  expect(failed.phase === 'failed' && failed.message).toContain('404');
  session.retry();
  expect(await session.settled()).toMatchObject({ phase: 'ready' });
  expect(attempts).toBe(2);
});

test('an engine that refuses to start is taken away and its words are passed on', async () => {
  const broken = engine(Promise.reject(new Error('no memory.')));
  const session = new Session(manifest, parts({ connect: () => broken }));
  session.start();
  const state = await session.settled();
  expect(state.phase === 'failed' && state.message).toContain('no memory.');
  expect(broken.disposed).toBe(true);
});

test('a session that is disposed of stays silent', async () => {
  const session = new Session(manifest, parts());
  const seen: string[] = [];
  session.subscribe(({ phase }) => seen.push(phase));
  session.start();
  session.dispose();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(new Set(seen)).toEqual(new Set(['idle', 'downloading']));
  expect(session.engine).toBeUndefined();
});

test('a kernel that cannot be started is told apart from one that is slow', async () => {
  let fail: (why: string) => void = () => undefined;
  const session = new Session(
    manifest,
    parts({
      openFrame: (_url, _signal, onFailed) => {
        fail = onFailed;
        return Promise.resolve(new MessageChannel().port1);
      },
      connect: () => engine(new Promise(() => undefined)),
    }),
  );
  session.start();
  await new Promise((resolve) => setTimeout(resolve, 5));
  fail('blocked by a policy.');
  const state = await session.settled();
  expect(state.phase === 'failed' && state.message).toContain('blocked by a policy.');
});
