/** The page's side of the engine: fetches its files, makes its sandboxed frame, shakes hands, and says where Python stands. */
import { connect, type Engine, type EngineFiles } from '../../engine/index.ts';
import { type Download, DownloadError, download } from './download.ts';
import { openFrame } from './frame.ts';
import { type EngineManifest, totalBytes } from './manifest.ts';
import { initial, isSettled, next, type SessionEvent, type SessionState } from './session-state.ts';
import { strings } from './strings.ts';

/** Threads park through JSPI; without it there is nothing to start. */
export const supported = (): boolean => 'Suspending' in WebAssembly;

/** Longer than the slowest phone takes to start an interpreter; without it a frame that says nothing would mean waiting for ever. */
const patienceMs = 60_000;

/** What the session is made of; tests bring their own. */
export interface SessionParts {
  readonly isSupported: () => boolean;
  readonly openFrame: typeof openFrame;
  readonly download: typeof download;
  readonly connect: (port: MessagePort, files: EngineFiles) => Engine;
}

const parts: SessionParts = {
  isSupported: supported,
  openFrame,
  download,
  connect,
};

export class Session {
  readonly #manifest: EngineManifest | undefined;
  readonly #parts: SessionParts;
  readonly #listeners = new Set<(state: SessionState) => void>();
  #state: SessionState;
  #engine: Engine | undefined;
  #download: Download | undefined;
  #attempt = new AbortController();

  constructor(manifest: EngineManifest | undefined, own: Partial<SessionParts> = {}) {
    this.#manifest = manifest;
    this.#parts = { ...parts, ...own };
    const lacks = this.#parts.isSupported() ? undefined : strings.unsupported;
    this.#state = initial(manifest ? lacks : strings.noManifest);
  }

  get state(): SessionState {
    return this.#state;
  }

  /** Undefined until Python is ready. */
  get engine(): Engine | undefined {
    return this.#state.phase === 'ready' ? this.#engine : undefined;
  }

  /** Calls back at once and at every change, until the returned function is called. */
  subscribe(listener: (state: SessionState) => void): () => void {
    this.#listeners.add(listener);
    listener(this.#state);
    return () => this.#listeners.delete(listener);
  }

  /** Resolves once nothing more will happen by itself: ready, failed or unsupported. */
  settled(): Promise<SessionState> {
    return new Promise((resolve) => {
      const look = (state: SessionState): void => {
        if (!isSettled(state)) return;
        this.#listeners.delete(look);
        resolve(state);
      };
      this.subscribe(look);
    });
  }

  /** Begins to load Python; the second time nothing happens. */
  start(): void {
    this.#begin('start');
  }

  /** Keeps the engine's files for the next visit. It takes the browser some 0.1 s: for a moment when nothing is measured. */
  async keepFiles(): Promise<void> {
    await this.#download?.keep();
  }

  retry(): void {
    this.#begin('retry');
  }

  /** After the engine itself is gone: a run that rejected, a dead kernel. */
  broke(message: string): void {
    this.#end();
    this.#send({ type: 'broke', message: strings.engineFailed(message), canRetry: true });
  }

  dispose(): void {
    this.#listeners.clear();
    this.#end();
  }

  #begin(type: 'start' | 'retry'): void {
    if (!this.#manifest) return;
    const before = this.#state;
    this.#send({ type, total: totalBytes(this.#manifest) });
    if (this.#state !== before) void this.#load(this.#manifest, type === 'retry');
  }

  async #load(manifest: EngineManifest, isRetry: boolean): Promise<void> {
    this.#attempt = new AbortController();
    const { signal } = this.#attempt;
    try {
      const onBytes = (bytes: number): void => {
        if (!signal.aborted) this.#send({ type: 'received', bytes });
      };
      const onSize = (bytes: number): void => {
        if (!signal.aborted) this.#send({ type: 'resized', bytes });
      };
      const port = this.#parts.openFrame(manifest.frame, signal, (why) => {
        if (!signal.aborted) this.broke(why || strings.noWorker);
      });
      const files = this.#parts.download(manifest, { onBytes, onSize, signal, isRetry });
      this.#download = files;
      const downloaded = Promise.all([files.code, files.wasm, files.snapshot]);
      downloaded.catch(() => {}); // awaited below, when the frame is there
      const end = await port;
      if (signal.aborted) return;
      this.#engine = this.#parts.connect(end, files);
      void this.#engine.lost.then((why) => {
        if (signal.aborted) return;
        this.#end();
        this.#send({ type: 'broke', message: strings.engineLost(why), canRetry: true });
      });
      await downloaded;
      if (!signal.aborted) this.#send({ type: 'downloaded' });
      const info = await within(patienceMs, this.#engine.ready);
      if (!signal.aborted) this.#send({ type: 'booted', info });
    } catch (error) {
      if (signal.aborted) return;
      this.#end();
      this.#send({ type: 'broke', message: sentence(error), canRetry: true });
    }
  }

  /** Takes the frame away, and with it every worker. */
  #end(): void {
    this.#attempt.abort();
    this.#engine?.dispose();
    this.#engine = undefined;
    this.#download = undefined;
  }

  #send(event: SessionEvent): void {
    const state = next(this.#state, event);
    if (state === this.#state) return;
    this.#state = state;
    for (const listener of this.#listeners) listener(state);
  }
}

async function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(strings.silent(ms / 1000))), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

function sentence(error: unknown): string {
  if (error instanceof DownloadError) return strings.fault(error.fault, navigator.onLine);
  if (error instanceof Error && error.name === 'FrameError') return strings.frameSilent;
  return strings.engineFailed(error instanceof Error ? error.message : String(error));
}
