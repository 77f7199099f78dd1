/** The kernel's worker: keeps the crew, runs programs, answers the page over Comlink. Never runs Python itself. */
import * as Comlink from 'comlink';
import { clockStep } from '../clock.ts';
import { readSnapshot } from '../interpreter/snapshot.ts';
import type { BootFiles, KernelApi } from '../kernel-api.ts';
import type { EngineInfo, Outcome, RunNews, RunRequest } from '../outcome.ts';
import type { ProcessFiles } from '../wire.ts';
import { Crew, Seat } from './crew.ts';
import { KernelRun } from './run.ts';

class Kernel implements KernelApi {
  #crew: Crew | undefined;
  #archive: () => Promise<ArrayBuffer> = () => Promise.reject(new Error('Not booted.'));
  #clockStep: number | undefined;
  #run: KernelRun | undefined;
  /** A run has been asked for and is not over; it may still wait for spares to finish booting. */
  #busy = false;
  #stopAsked = false;

  async boot(files: BootFiles, fetchStdlib: () => Promise<ArrayBuffer>): Promise<EngineInfo> {
    const begun = performance.now();
    this.#archive = once(fetchStdlib);
    const script = blobUrl(files.process);
    const shared = {
      pyodideUrl: blobUrl(files.pyodide),
      pyodideModuleUrl: blobUrl(files.pyodideModule),
      wasm: await WebAssembly.compile(files.wasm),
      cpuCount: navigator.hardwareConcurrency,
    };
    const start = (more: Pick<ProcessFiles, 'snapshot' | 'stdlib'>): Promise<string> => {
      this.#crew = new Crew(() => new Seat(script, { ...shared, ...more }));
      return this.#crew.first();
    };
    const { python, plainBecause } = await this.#bootSomehow(files.snapshot, start);
    this.#clockStep = clockStep();
    return {
      python,
      clockStep: this.#clockStep,
      isolated: self.crossOriginIsolated,
      bootMs: performance.now() - begun,
      plainBecause,
    };
  }

  /** From the snapshot where that works; else from scratch, with the reason. */
  async #bootSomehow(
    snapshot: ArrayBuffer | undefined,
    start: (more: Pick<ProcessFiles, 'snapshot' | 'stdlib'>) => Promise<string>,
  ): Promise<{ python: string; plainBecause: string }> {
    let plainBecause = snapshotFault(snapshot);
    if (!plainBecause) {
      try {
        return { python: await start({ snapshot, stdlib: undefined }), plainBecause };
      } catch (error) {
        plainBecause = `The snapshot could not be restored: ${error instanceof Error ? error.message : error}`;
        this.#crew?.dispose();
      }
    }
    return { python: await start({ snapshot: undefined, stdlib: await this.#archive() }), plainBecause };
  }

  async warm(spares: number): Promise<void> {
    await this.#crew?.warm(spares);
  }

  async run(request: RunRequest, tell: (news: RunNews) => void): Promise<Outcome> {
    const [crew, step] = [this.#crew, this.#clockStep];
    if (!crew || step === undefined) throw new Error('Python has not been booted yet.');
    if (this.#busy) throw new Error('Another run is going on. Stop it first.');
    this.#busy = true;
    this.#stopAsked = false;
    await crew.settled().catch(() => {}); // a spare that failed to boot shows when it is used
    const tools = {
      takeSeat: () => crew.take(),
      clockStep: step,
      isolated: self.crossOriginIsolated,
      archive: () =>
        this.#archive().then(
          (archive) => new Uint8Array(archive),
          () => undefined,
        ),
    };
    this.#run = new KernelRun(request, tools, tell);
    if (this.#stopAsked) this.#run.stop();
    try {
      return await this.#run.outcome;
    } finally {
      this.#run = undefined;
      this.#busy = false;
      crew.refill();
    }
  }

  stop(): void {
    this.#stopAsked = true;
    this.#run?.stop();
  }
}

/** The build that the snapshot must come from: set when the kernel is built. */
declare const __SNAPSHOT_ID__: string;

/** Why this snapshot must not be used, or nothing. */
function snapshotFault(file: ArrayBuffer | undefined): string {
  if (!file) return 'There is no snapshot.';
  try {
    const { buildId } = readSnapshot(file);
    return buildId === __SNAPSHOT_ID__
      ? ''
      : `The snapshot is of another build: ${buildId}, not ${__SNAPSHOT_ID__}.`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Calls `make` at the first call only; a failure is forgotten, so that the next call tries again. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}

const blobUrl = (source: string): string =>
  URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));

/** The frame sends one message, with the page's port; from then on there is only that port. */
self.onmessage = ({ ports: [port] }) => {
  if (port) Comlink.expose(new Kernel(), port);
};
