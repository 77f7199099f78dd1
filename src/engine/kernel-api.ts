/** What the page may ask of the kernel, over Comlink. Types only. */
import type { EngineInfo, Outcome, RunNews, RunRequest } from './outcome.ts';

/** The files the engine runs on, fetched by the page: the engine itself may fetch nothing. */
export interface BootFiles {
  /** Source text of the process worker's script. */
  readonly process: string;
  /** Pyodide's loader and its Emscripten module, as source text. */
  readonly pyodide: string;
  readonly pyodideModule: string;
  readonly wasm: ArrayBuffer;
  /** A prepared heap; without it every interpreter boots from scratch, some ten times slower. */
  readonly snapshot?: ArrayBuffer;
}

export interface KernelApi {
  /** Compiles, and boots the first interpreter. Once. `fetchStdlib` is called when the standard library's archive is first needed. */
  boot(files: BootFiles, fetchStdlib: () => Promise<ArrayBuffer>): Promise<EngineInfo>;
  /** Boots spare interpreters until `spares` are ready; gives back those beyond. */
  warm(spares: number): Promise<void>;
  /** Runs a program to its outcome. Rejects while another run goes on. */
  run(request: RunRequest, tell: (news: RunNews) => void): Promise<Outcome>;
  stop(): void;
}
