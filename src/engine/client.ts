/** The page's end of the wire. Knows a port, nothing of frames or of the DOM. */
import type { EngineInfo, Outcome, RunNews, RunRequest } from './outcome.ts';

/** The files the engine runs on, fetched by the page: the engine itself may fetch nothing. */
export interface EngineFiles {
  /** Source text of the kernel worker's script. */
  readonly kernel: string;
  /** Source text of the process worker's module. */
  readonly process: string;
  /** Pyodide's loader and its Emscripten module, as source text. */
  readonly pyodide: string;
  readonly pyodideModule: string;
  readonly wasm: ArrayBuffer;
  readonly stdlib: ArrayBuffer;
  readonly snapshot: ArrayBuffer;
}

export interface Run {
  /** Settles once, whatever the program does; rejects only where the engine itself is gone. */
  readonly outcome: Promise<Outcome>;
  /** Interrupts as Ctrl-C would, then terminates after `limits.stopGraceMs`. */
  stop(): void;
}

export interface Engine {
  /** The first interpreter, ready to run. Rejects with a sentence for the reader. */
  readonly ready: Promise<EngineInfo>;
  /** Boots spare interpreters until `spares` are there, so that a run's processes start at once. */
  warm(spares: number): Promise<void>;
  /** Starts a run in a fresh interpreter. One at a time: rejects while another run goes on. */
  run(request: RunRequest, onNews?: (news: RunNews) => void): Run;
  dispose(): void;
}

export declare function connect(port: MessagePort, files: EngineFiles): Engine;
