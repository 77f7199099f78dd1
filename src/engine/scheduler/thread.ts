/** A thread as the scheduler sees it. */
import type { PyProxy } from '../interpreter/pyodide.ts';
import type { Stack } from '../interpreter/stacks.ts';
import type { WaitReason } from '../trace.ts';

/** Why a parked thread goes on; `host.py` names the same numbers. */
export const WOKEN = 0;
export const TIMED_OUT = 1;
export const INTERRUPTED = 2;

/** What a thread waits for. */
export interface BlockedOn {
  readonly why: WaitReason;
  /** Tells one such thing from another: of a wait for another process, the question. */
  readonly detail: number;
  /** Of a C call that computes elsewhere, its name. */
  readonly call: string;
  /** What the program calls what is waited for; '' where it has no name. */
  readonly on: string;
  /** The thread that holds it, or whose end is waited for; 0 where that is not known. */
  readonly holder: number;
}

export interface Thread {
  readonly id: number;
  readonly name: string;
  readonly isMain: boolean;
  readonly stack: Stack;
  readonly body: PyProxy;
  /** What `threading.get_ident()` is in it, once it has begun. */
  ident: number;
  state: 'new' | 'ready' | 'running' | 'blocked' | 'done';
  /** Set while it is off the processor: puts it back, with the reason. */
  resume: ((reason: number) => void) | undefined;
  /** With what reason it goes on once it is chosen. */
  reason: number;
  /** Since when it could run, in ms of the worker's clock. */
  readySince: number;
  /** When its current slice began. */
  sliceStart: number;
  /** How long its earlier slices were, together, in ms. */
  cpu: number;
  blockedOn: BlockedOn | undefined;
  /** Grows with every wait, so that an old timer or waker cannot end a newer wait. */
  wait: number;
  /** A wake that came before the thread had parked. */
  permit: boolean;
  /** The program's line at which it was last taken off. */
  line: number | undefined;
  /** Numbers of the signals that it is to handle; only ever any in the main thread. */
  readonly signals: number[];
  ended: (() => void) | undefined;
}

export const newThread = (
  given: Pick<Thread, 'id' | 'name' | 'isMain' | 'stack' | 'body'>,
  now: number,
): Thread => ({
  ...given,
  ident: 0,
  state: 'new',
  resume: undefined,
  reason: WOKEN,
  readySince: now,
  sliceStart: now,
  cpu: 0,
  blockedOn: undefined,
  wait: 0,
  permit: false,
  line: undefined,
  signals: [],
  ended: undefined,
});
