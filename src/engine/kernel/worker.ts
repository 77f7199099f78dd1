/** The kernel's worker: keeps the crew, runs programs, answers the page over Comlink. Never runs Python itself. */
import * as Comlink from 'comlink';
import { clockStep } from '../clock.ts';
import { readSnapshot } from '../interpreter/snapshot.ts';
import type { EngineCode, KernelApi, LargeFile } from '../kernel-api.ts';
import { foreseesHelpers, mostHelpers } from '../native/foresee.ts';
import type { EngineInfo, Outcome, RunNews, RunRequest } from '../outcome.ts';
import type { ProcessCode, ProcessHeap } from '../wire.ts';
import { Crew, Seat } from './crew.ts';
import { KernelRun } from './run.ts';

class Kernel implements KernelApi {
  readonly #processUrl: string;
  #crew: Crew | undefined;
  readonly #module = Promise.withResolvers<WebAssembly.Module>();
  readonly #snapshot = Promise.withResolvers<ArrayBufferLike | undefined>();
  #archive: () => Promise<ArrayBuffer> = () => Promise.reject(new Error('Not booted.'));
  readonly #scripts = Promise.withResolvers<Scripts>();
  readonly #begun: Promise<string>;
  #clockStep: number | undefined;
  #run: KernelRun | undefined;
  /** A run has been asked for and is not over; it may still wait for spares to finish booting. */
  #busy = false;
  #stopAsked = false;

  /** Begins to boot the first interpreter: it goes as far as it can with what the page has handed in. */
  constructor(process: string) {
    this.#processUrl = blobUrl(process);
    const heap = this.#snapshot.promise.then((snapshot) => {
      refuseFaulty(snapshot);
      return { kind: 'snapshot' as const, snapshot };
    });
    this.#begun = this.#start(__SNAPSHOT_HEAP_BYTES__, heap);
    this.#begun.catch(() => {}); // awaited in `boot`
  }

  handModule(wasm: LargeFile): void {
    this.#module.resolve(bytesOf(wasm).then((bytes) => WebAssembly.compile(bytes)));
  }

  handSnapshot(snapshot: LargeFile | undefined): void {
    this.#snapshot.resolve(snapshot && bytesOf(snapshot).then(shareable));
  }

  async boot(
    code: EngineCode,
    fetchStdlib: () => Promise<ArrayBuffer>,
    fetchPython: () => Promise<string>,
  ): Promise<EngineInfo> {
    const begun = performance.now();
    this.#archive = once(fetchStdlib);
    this.#scripts.resolve({
      pyodideUrl: blobUrl(code.pyodide),
      pyodideModuleUrl: blobUrl(code.pyodideModule),
    });
    const step = clockStep(); // while files are on their way
    const { python, plainBecause } = await this.#booted(fetchPython);
    this.#clockStep = step;
    return {
      python,
      clockStep: step,
      isolated: self.crossOriginIsolated,
      bootMs: performance.now() - begun,
      plainBecause,
    };
  }

  /** From the snapshot where that works; else from scratch, with the reason. */
  async #booted(fetchPython: () => Promise<string>): Promise<{ python: string; plainBecause: string }> {
    try {
      return { python: await this.#begun, plainBecause: '' };
    } catch (error) {
      await this.#module.promise; // without it there is no other way either
      this.#crew?.dispose();
      const plainBecause = error instanceof Error ? error.message : String(error);
      const library = Promise.all([this.#archive(), fetchPython()]).then(([stdlib, python]) => ({
        kind: 'scratch' as const,
        stdlib,
        python,
      }));
      return { python: await this.#start(undefined, library), plainBecause };
    }
  }

  /** Boots the first interpreter of a new crew, and tells its version. */
  async #start(heapBytes: number | undefined, heap: Promise<ProcessHeap>): Promise<string> {
    const wasm = this.#module.promise;
    const code = this.#scripts.promise.then((scripts) => ({
      ...scripts,
      heapBytes,
      cpuCount: navigator.hardwareConcurrency,
    }));
    const crew = new Crew(() => new Seat(this.#processUrl, code, wasm, heap));
    this.#crew = crew;
    const [python] = await Promise.all([crew.first(), wasm, heap]);
    return python;
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
    const helpers = mostHelpers(navigator);
    const isReady = foreseesHelpers(request.source) ? crew.reinforce(1 + helpers) : crew.settled();
    await isReady.catch(() => {}); // a spare that failed to boot shows when it is used
    const tools = {
      takeSeat: () => crew.take(),
      helpers,
      clockStep: step,
      isolated: self.crossOriginIsolated,
      archive: () =>
        this.#archive().then(
          (archive) => new Uint8Array(archive),
          () => undefined,
        ),
    };
    let told = Promise.resolve();
    this.#run = new KernelRun(request, tools, (news) => {
      told = Promise.resolve(tell(news)).catch(() => {}); // what the page refuses is its own affair
    });
    if (this.#stopAsked) this.#run.stop();
    try {
      const outcome = await this.#run.outcome;
      await told; // news come by a port of their own, in order: so all are heard before the outcome
      return outcome;
    } finally {
      this.#run = undefined;
      this.#busy = false;
      crew.refill();
    }
  }

  choose(thread: number): void {
    this.#run?.choose(thread);
  }

  ping(): void {}

  stop(): void {
    this.#stopAsked = true;
    this.#run?.stop();
  }
}

/** Blob URLs of Pyodide's two modules. */
type Scripts = Pick<ProcessCode, 'pyodideUrl' | 'pyodideModuleUrl'>;

/** The build that the snapshot must come from, and the size of its heap: set when the kernel is built. */
declare const __SNAPSHOT_ID__: string;
declare const __SNAPSHOT_HEAP_BYTES__: number;

/** Throws where this snapshot must not be used. */
function refuseFaulty(file: ArrayBufferLike | undefined): asserts file is ArrayBufferLike {
  if (!file) throw new Error('There is no snapshot.');
  const { buildId } = readSnapshot(file);
  if (buildId !== __SNAPSHOT_ID__)
    throw new Error(`The snapshot is of another build: ${buildId}, not ${__SNAPSHOT_ID__}.`);
}

const bytesOf = async (file: LargeFile): Promise<ArrayBuffer> =>
  file instanceof Blob ? file.arrayBuffer() : file;

/** Posted to every interpreter: shared memory is not copied each time. Only an isolated page has it. */
function shareable(file: ArrayBuffer): ArrayBufferLike {
  if (!self.crossOriginIsolated) return file;
  const shared = new SharedArrayBuffer(file.byteLength);
  new Uint8Array(shared).set(new Uint8Array(file));
  return shared;
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

/** The frame sends two messages: the script of the process worker, and the page's port; from then on there is only that port. */
let kernel: Kernel | undefined;
self.onmessage = ({ data, ports: [port] }: MessageEvent<unknown>) => {
  if (typeof data === 'string') kernel ??= new Kernel(data);
  if (kernel && port) Comlink.expose(kernel, port);
};
