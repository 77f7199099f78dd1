/** What a run did, and what the page asks for. Both sides of the wall read this file. */
import type { Stream, Trace, TraceEvent } from './trace.ts';

/** How `why` of a crash begins that came of a full memory. */
export const OUT_OF_MEMORY = 'out of memory';
export const TOO_DEEP = 'too deep';

/** Whether the run's processes must hold one shared lock to run bytecode ("behind the lock"), or not ("freely"). */
export type Mode = 'freely' | 'behind-the-lock';

/** Contents by relative name: text, or bytes. At most `limits.files`, of `limits.filesBytes` bytes together. */
export type RunFiles = Readonly<Record<string, string | Uint8Array>>;

export interface RunRequest {
  /** Python source, at most `limits.sourceBytes` bytes of UTF-8. */
  readonly source: string;
  /** The program's file name, as it appears in tracebacks: `broken.py`. */
  readonly filename: string;
  readonly mode: Mode;
  /**
   * Makes the run repeatable: an integer from 0 to 2^32 - 1. The same program with the same seed goes the same way every time; which
   * thread goes next, time and chance are drawn from it. For programs of one process.
   */
  readonly seed?: number;
  /**
   * Somebody chooses the schedule: ids of threads, one for each check in the program's own code at which more than one could go on.
   * After the last of them the run pauses, with news of type 'choice', and goes on with `Run.choose`. Not together with a seed.
   */
  readonly choices?: readonly number[];
  /** Wall-clock limit in milliseconds; `limits.wallMs` where absent. */
  readonly wallMs?: number;
  /** Files for the folder of the program, by name: `data.csv`, `package/module.py`. A zip among them is on `sys.path` too. */
  readonly files?: RunFiles;
}

export interface OutputChunk {
  readonly stream: Stream;
  readonly text: string;
}

/** A task of an event loop that waits for ever. */
export interface StuckTask {
  /** Its name and its coroutine's: "Task-2 (worker)". */
  readonly name: string;
  /** In words for the reader: "an Event that nobody sets". */
  readonly waitsFor: string;
  /** The program's line at which it waits, counted from 1; 0 where it is not in the program. */
  readonly line: number;
}

/** A thread found waiting when nothing in the run could ever wake it. */
export interface StuckThread {
  readonly name: string;
  readonly process: number;
  /** What it waits for, in words for the reader: "lock_b, which Thread-2 (two) holds", "the end of Thread-2". */
  readonly waitsFor: string;
  /** The locks it holds: "lock_a", "account.lock"; of `multiprocessing`, "first, a Lock that Process-2 waits for". */
  readonly holds: readonly string[];
  /** The program's line at which it waits, counted from 1; 0 where it is not in the program. */
  readonly line: number;
  /** What runs in it, where it is an event loop's. */
  readonly tasks: readonly StuckTask[];
}

interface Ended {
  readonly output: readonly OutputChunk[];
  /** Characters of output beyond the limit, not kept. */
  readonly outputDropped: number;
  /** Lines among them; one that was cut counts. */
  readonly linesDropped: number;
  /** Wall time of the run in milliseconds: from the program's first bytecode to its end. */
  readonly elapsed: number;
  readonly trace: Trace;
}

/** How a run ended. `kind` decides which of the other fields there are. */
export type Outcome = Ended &
  (
    | { readonly kind: 'printed' }
    /** `error`: the type of the exception that nothing caught: "MemoryError"; '' where the program asked for its exit code. */
    | { readonly kind: 'raised'; readonly exitCode: number; readonly error: string }
    | { readonly kind: 'deadlock'; readonly stuck: readonly StuckThread[] }
    | { readonly kind: 'stopped'; readonly by: 'reader' | 'wall-clock' }
    /** `why` begins with `OUT_OF_MEMORY`, or with `TOO_DEEP` for the browser's own stack, where that is known to be the cause. */
    | { readonly kind: 'crashed'; readonly why: string }
  );

/** What the page hears while a run goes on. Batched: at most some thirty a second. */
export type RunNews =
  | { readonly type: 'begun' }
  | { readonly type: 'output'; readonly chunks: readonly OutputChunk[] }
  | { readonly type: 'trace'; readonly events: readonly TraceEvent[] }
  | { readonly type: 'choice'; readonly choice: Choice };

/** A variable and what it holds, in words: `counter`, `3`. */
export interface Variable {
  readonly name: string;
  readonly value: string;
}

/** A thread of a run that is paused. */
export interface ThreadSeen {
  /** What `Run.choose` takes. The main thread is 1. */
  readonly id: number;
  readonly name: string;
  readonly isReady: boolean;
  /** In words, where it is not ready: "lock_b, which Thread-2 (two) holds". */
  readonly waitsFor: string;
  /** The program's line it is at, counted from 1; 0 where it has not begun. */
  readonly line: number;
  readonly holds: readonly string[];
  readonly locals: readonly Variable[];
}

/** A run that waits for somebody to choose which thread goes on to its next check. */
export interface Choice {
  /** The choices that led here. */
  readonly taken: readonly number[];
  readonly threads: readonly ThreadSeen[];
  readonly globals: readonly Variable[];
}

export interface EngineInfo {
  /** The interpreter's own `sys.version` number: "3.14.2". */
  readonly python: string;
  /** Whether the engine runs in a cross-origin isolated context: finer clock, cheaper hand-off. */
  readonly isolated: boolean;
  /** The smallest step of `performance.now()` there, in milliseconds. */
  readonly clockStep: number;
  /** Milliseconds from hand-over of the files to the first ready interpreter. */
  readonly bootMs: number;
  /** Empty where interpreters start from the snapshot; else why they start from scratch, some ten times slower. */
  readonly plainBecause: string;
}
