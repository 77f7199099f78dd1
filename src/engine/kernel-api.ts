/** What the page may ask of the kernel, over Comlink. Types only. */
import type { EngineInfo, Outcome, RunNews, RunRequest } from './outcome.ts';

/** Pyodide's two scripts, as source text. The page fetches every file: the engine itself may fetch nothing. */
export interface EngineCode {
  /** The loader. */
  readonly pyodide: string;
  /** Emscripten's, for the module. */
  readonly pyodideModule: string;
}

/** What a large file comes as: by the network, or from a cache of the browser. */
export type LargeFile = ArrayBuffer | Blob;

export interface KernelApi {
  /**
   * Boots the first interpreter, as far as the files that are there allow: the two below come when they have come. Once.
   * `fetchStdlib` is called when the standard library's archive is first needed, `fetchPython` for a boot from scratch.
   */
  boot(
    code: EngineCode,
    fetchStdlib: () => Promise<ArrayBuffer>,
    fetchPython: () => Promise<string>,
  ): Promise<EngineInfo>;
  /** Pyodide's module. */
  handModule(wasm: LargeFile): void;
  /** The prepared heap. Undefined where there is none: every interpreter then boots from scratch, some ten times slower. */
  handSnapshot(snapshot: LargeFile | undefined): void;
  /** Boots spare interpreters until `spares` are ready; gives back those beyond. */
  warm(spares: number): Promise<void>;
  /** Runs a program to its outcome, which comes after all news of it have been heard. Rejects while another run goes on. */
  run(request: RunRequest, tell: (news: RunNews) => void): Promise<Outcome>;
  stop(): void;
  /** Answers at once: whoever waits for a run sees that there is somebody. */
  ping(): void;
  /** Of a run with `choices` that is paused. */
  choose(thread: number): void;
}
