/** The kernel's worker: keeps the crew, runs programs, answers the page over Comlink. Never runs Python itself. */
import * as Comlink from 'comlink';
import type { BootFiles, KernelApi } from '../kernel-api.ts';
import type { EngineInfo, Outcome, RunNews, RunRequest } from '../outcome.ts';
import type { ProcessFiles } from '../wire.ts';
import { type Booted, Crew, Seat } from './crew.ts';
import { KernelRun } from './run.ts';

class Kernel implements KernelApi {
  #crew: Crew | undefined;
  #booted: Booted | undefined;
  #run: KernelRun | undefined;
  /** A run has been asked for and is not over; it may still wait for spares to finish booting. */
  #busy = false;
  #stopAsked = false;

  async boot(files: BootFiles): Promise<EngineInfo> {
    const begun = performance.now();
    const script = blobUrl(files.process);
    const processFiles: ProcessFiles = {
      pyodideUrl: blobUrl(files.pyodide),
      pyodideModuleUrl: blobUrl(files.pyodideModule),
      wasm: await WebAssembly.compile(files.wasm),
      stdlib: files.stdlib,
      snapshot: files.snapshot,
      cpuCount: navigator.hardwareConcurrency,
    };
    this.#crew = new Crew(() => new Seat(script, processFiles));
    this.#booted = await this.#crew.warm(1);
    if (!this.#booted) throw new Error('The first interpreter did not start.');
    return {
      ...this.#booted,
      isolated: self.crossOriginIsolated,
      bootMs: performance.now() - begun,
    };
  }

  async warm(spares: number): Promise<void> {
    await this.#crew?.warm(spares);
  }

  async run(request: RunRequest, tell: (news: RunNews) => void): Promise<Outcome> {
    const [crew, booted] = [this.#crew, this.#booted];
    if (!crew || !booted) throw new Error('Python has not been booted yet.');
    if (this.#busy) throw new Error('Another run is going on. Stop it first.');
    this.#busy = true;
    this.#stopAsked = false;
    await crew.settled().catch(() => {}); // a spare that failed to boot shows when it is used
    const tools = {
      takeSeat: () => crew.take(),
      clockStep: booted.clockStep,
      isolated: self.crossOriginIsolated,
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

const blobUrl = (source: string): string =>
  URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));

/** The frame sends one message, with the page's port; from then on there is only that port. */
self.onmessage = ({ ports: [port] }) => {
  if (port) Comlink.expose(new Kernel(), port);
};
