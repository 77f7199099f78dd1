/** Messages between the kernel and a process's worker. Types only, and the operations of the "operating system". */
import type { LockPlace } from './lock/shared-lock.ts';
import type { Load } from './native/staging.ts';
import type { Choice, RunFiles, StuckTask } from './outcome.ts';
import type { DropReason, Stream, WaitReason } from './trace.ts';

// From kernel to process

export type ToProcess =
  | ({ readonly type: 'boot' } & ProcessCode)
  | { readonly type: 'module'; readonly wasm: WebAssembly.Module }
  | { readonly type: 'heap'; readonly heap: ProcessHeap }
  | ({ readonly type: 'run' } & ProcessStart)
  /** `at`: when a helper had it, in ms since the epoch. */
  | { readonly type: 'answer'; readonly question: number; readonly value: Answer; readonly at?: number }
  | ({ readonly type: 'job' } & Job)
  | { readonly type: 'granted' }
  /** Memory that it shares with other processes; only where the page is isolated. */
  | { readonly type: 'memory'; readonly block: BlockId; readonly memory: SharedArrayBuffer }
  | { readonly type: 'signal'; readonly signal: number }
  /** Which thread goes next, where the run waits for that. */
  | { readonly type: 'choose'; readonly thread: number }
  /** Can any thread of yours still go on? */
  | { readonly type: 'probe'; readonly round: number };

/** What a process starts with. The module and the heap follow, each when it is there. */
export interface ProcessCode {
  /** Blob URLs of Pyodide's two modules. */
  readonly pyodideUrl: string;
  readonly pyodideModuleUrl: string;
  readonly cpuCount: number;
  /** Bytes of the heap that will come; undefined for a boot from scratch. */
  readonly heapBytes: number | undefined;
}

/** What the heap is filled from. */
export type ProcessHeap =
  /** In memory that all share, where the page is isolated. The process asks for the standard library's archive if it comes to need it. */
  | { readonly kind: 'snapshot'; readonly snapshot: ArrayBufferLike }
  /** The standard library's archive, and our own Python package as JSON: source by file name. */
  | { readonly kind: 'scratch'; readonly stdlib: ArrayBuffer; readonly python: string };

export interface ProcessStart {
  readonly pid: number;
  readonly parent: number;
  readonly lock: LockPlace;
  /** Of a run that can be repeated; undefined where clocks decide. */
  readonly seed: number | undefined;
  /** Of a run whose schedule is chosen; undefined where nobody chooses. */
  readonly choices: readonly number[] | undefined;
  /** Where the program's file lies, in every process of the run: `/home/reader/broken.py`. */
  readonly path: string;
  /** Extra files, laid beside the program's in every process. */
  readonly files: RunFiles;
  readonly role:
    | { readonly kind: 'main'; readonly source: string }
    /** What the parent's `Popen` sent: the program's source and CPython's own pickles. */
    | { readonly kind: 'child'; readonly message: Uint8Array };
}

// From process to kernel

export type FromProcess =
  /** Booted; with the interpreter's own version number. */
  | { readonly type: 'ready'; readonly python: string }
  | { readonly type: 'output'; readonly stream: Stream; readonly text: string }
  /** `dropped`: how many there were beside these, beyond the limit of a run. */
  | { readonly type: 'trace'; readonly events: readonly ProcessEvent[]; readonly dropped: number }
  | { readonly type: 'ask'; readonly question: number; readonly operation: Asked }
  | { readonly type: 'tell'; readonly operation: Told }
  | { readonly type: 'cancel'; readonly question: number }
  | { readonly type: 'lock'; readonly what: 'take' | 'drop' }
  /** No thread can run, no timer is set, and nothing is expected from outside. */
  | { readonly type: 'stuck'; readonly threads: readonly StuckReport[] }
  /** Nothing goes on until a choice is made. */
  | { readonly type: 'choice'; readonly choice: Choice }
  /** The answer to a probe: the waiting threads where none can run and no timer is set, else undefined. */
  | { readonly type: 'probed'; readonly round: number; readonly threads: readonly StuckReport[] | undefined }
  /** `error`: the type of the exception that nothing caught, or ''. */
  | { readonly type: 'exit'; readonly code: number; readonly error: string }
  /** A helper's answer to a job that wants one. */
  | { readonly type: 'done'; readonly job: number; readonly value: Uint8Array; readonly at: number }
  /** The interpreter is gone, with what is known. */
  | { readonly type: 'dead'; readonly why: string };

/** A trace event as a process knows it: its own thread ids, absolute time in ms since the epoch. */
export type ProcessEvent = { readonly at: number; readonly thread: number } & (
  | { readonly type: 'start'; readonly name: string }
  | { readonly type: 'take' }
  | { readonly type: 'drop'; readonly why: DropReason; readonly line?: number }
  | {
      readonly type: 'wait';
      readonly for: WaitReason;
      readonly call?: string;
      readonly on?: string;
      readonly holder?: number;
    }
  | { readonly type: 'wake' }
  | { readonly type: 'print'; readonly stream: Stream; readonly text: string }
  | { readonly type: 'end' }
);

/** What a helper is asked: C code that let go of the GIL, for a thread of another interpreter. `native/helpers.ts` numbers it. */
export interface Job extends Load {
  /** 0: no answer is wanted. */
  readonly job: number;
  /** As `remote.py` pickles it. */
  readonly request: Uint8Array;
}

export interface StuckReport {
  readonly name: string;
  readonly why: WaitReason;
  /** Of a wait for another process: the question. */
  readonly detail: number;
  /** What the program calls what it waits for; '' where it has no name. */
  readonly on: string;
  /** The name of the thread that has it; '' where that is not known. */
  readonly holder: string;
  /** Whether that is the waiting thread itself. */
  readonly isOwn: boolean;
  /** Names of the `threading` locks that it holds. */
  readonly locks: readonly string[];
  /** The `multiprocessing` semaphores it has taken. */
  readonly holds: readonly SemaphoreId[];
  /** What its process calls semaphores. */
  readonly names: Readonly<Record<SemaphoreId, string>>;
  readonly line: number;
  readonly tasks: readonly StuckTask[];
}

export type ChannelId = number;
/** Also the id of its block. */
export type SemaphoreId = number;
/** A piece of shared memory: what a `Value` lies in, or a semaphore. */
export type BlockId = number;
/** Names what a process lends to whoever receives that name in a message. */
export type TicketId = number;
export type End = 'read' | 'write';
/** A channel's end that a process holds: a file descriptor. */
export interface ChannelEnd {
  readonly channel: ChannelId;
  readonly end: End;
}
/** What a child gets from its parent. */
export interface Inheritance {
  readonly ends: readonly ChannelEnd[];
  readonly blocks: readonly BlockId[];
}

/** Operations that are answered, now or when what they wait for is there. */
export type Asked =
  /** A message; undefined at end of file. */
  | { readonly name: 'receive'; readonly channel: ChannelId }
  /** 1 once the message is in the channel, or 0 where nobody could read it. */
  | { readonly name: 'send'; readonly channel: ChannelId; readonly message: Uint8Array }
  /** 1, or 0 where somebody listens at the address already. Creates the channel over which connections come. */
  | { readonly name: 'listen'; readonly address: string; readonly channel: ChannelId }
  /** A pair of channels `"receive,send"`; undefined where the listener is closed. */
  | { readonly name: 'accept'; readonly channel: ChannelId }
  /** 1, or 0 where nobody listens. `there` leads to the listener. */
  | {
      readonly name: 'connect';
      readonly address: string;
      readonly there: ChannelId;
      readonly back: ChannelId;
    }
  /** The ready ones of channels and pids, as `"1,2"`. */
  | { readonly name: 'wait'; readonly handles: readonly number[] }
  /** 1 once the semaphore has been taken. */
  | { readonly name: 'acquire'; readonly semaphore: SemaphoreId }
  | { readonly name: 'value'; readonly semaphore: SemaphoreId }
  /** 1, or 0 where the lender has gone, or another has claimed it. */
  | { readonly name: 'claim'; readonly ticket: TicketId }
  /** What lies in shared memory. */
  | {
      readonly name: 'load';
      readonly block: BlockId;
      readonly offset: number;
      readonly bytes: number;
    }
  /** The child's pid; undefined where no more processes may start. */
  | {
      readonly name: 'spawn';
      readonly message: Uint8Array;
      readonly inherited: Inheritance;
      readonly label: string;
    }
  /**
   * What `helper.py` answers; undefined where the helper has died. `home`: an object that it keeps, 0: any helper. As with
   * 'archive', the answer comes by itself: whoever waits for it is not stuck.
   */
  | ({ readonly name: 'compute'; readonly home: number; readonly request: Uint8Array } & Load)
  /** The standard library's archive; undefined where it cannot be fetched. */
  | { readonly name: 'archive' }
  /** 1 where there is such a process, running or ended. */
  | { readonly name: 'exists'; readonly pid: number }
  /** Undefined while it lives. */
  | { readonly name: 'exit code'; readonly pid: number };

/** Operations that need no answer. */
export type Told =
  /** A new pipe, or one direction of a new socket; the process holds both ends. */
  | { readonly name: 'channel'; readonly channel: ChannelId; readonly kind: 'pipe' | 'socket' }
  | { readonly name: 'unreceive'; readonly channel: ChannelId; readonly message: Uint8Array }
  | { readonly name: 'close'; readonly channel: ChannelId; readonly end: End }
  /** The ends go to whoever claims the ticket. */
  | { readonly name: 'lend'; readonly ticket: TicketId; readonly ends: readonly ChannelEnd[] }
  | { readonly name: 'block'; readonly block: BlockId; readonly memory: ArrayBufferLike }
  | { readonly name: 'unblock'; readonly block: BlockId }
  | {
      readonly name: 'store';
      readonly block: BlockId;
      readonly offset: number;
      readonly message: Uint8Array;
    }
  /** A new semaphore, in a block of its own. */
  | {
      readonly name: 'semaphore';
      readonly semaphore: SemaphoreId;
      readonly memory: ArrayBufferLike;
      /** What it is to the program: "Lock", "RLock", "Semaphore"… */
      readonly label: string;
    }
  | { readonly name: 'release'; readonly semaphore: SemaphoreId }
  /** Its value has been raised in memory, and somebody waits. */
  | { readonly name: 'offer'; readonly semaphore: SemaphoreId }
  /** A job for the helper that keeps `home`, without an answer. */
  | { readonly name: 'job'; readonly home: number; readonly request: Uint8Array }
  | { readonly name: 'kill'; readonly pid: number; readonly signal: number }
  /** From now on this process handles or ignores the signal, or is ended by it. */
  | { readonly name: 'catch'; readonly signal: number; readonly caught: boolean };

export type Answer = number | string | Uint8Array | undefined;
