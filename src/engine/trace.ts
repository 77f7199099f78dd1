/**
 * The trace: the list of timed events of a run. It is the single source for the outcome, the timeline, the bars and the tests.
 *
 * A lane is one thread of one process. "Holding" means holding the GIL: being the one thread of that interpreter that may run
 * bytecode (and, behind the shared lock, the one thread of the whole run).
 */

/** Names a lane within a run: `process * 2 ** 20 + thread`, so that ids need no table shared between workers. */
export type LaneId = number;

/** What a thread that does not hold the GIL is waiting for. */
export type WaitReason =
  /** Ready to run; somebody else holds the GIL. */
  | 'gil'
  /** A `threading` lock, or anything built on one (Condition, Event, Queue…). */
  | 'lock'
  | 'sleep'
  /** Another thread's end. */
  | 'join'
  /** An event loop with nothing to do. */
  | 'select'
  /** C code that let go of the GIL: a large hash, a compression. It computes; nothing keeps it waiting. */
  | 'native'
  /** Another process: a pipe, a semaphore, a process's end. */
  | 'process';

/** Why the GIL was let go. */
export type DropReason =
  /** The 5 ms were over and another thread of this interpreter was waiting. */
  | 'preempted'
  /** The 5 ms were over and another process was waiting for the shared lock. */
  | 'shared-lock'
  /** The thread made a call that blocks. */
  | 'blocked'
  | 'ended';

interface At {
  /** Milliseconds since the run began. */
  readonly at: number;
  readonly lane: LaneId;
}

export type TraceEvent =
  | (At & { readonly type: 'start'; readonly process: number; readonly name: string })
  | (At & { readonly type: 'take' })
  /** `line`: where in the program's own file the thread was, counted from 1; absent where none of its frames is. */
  | (At & { readonly type: 'drop'; readonly why: DropReason; readonly line?: number })
  /**
   * `call`: of a 'native' wait, the C call, as `hashlib.sha256`. `on`: what the program calls what is waited for, `lock_a` or
   * `tasks.get()`. `holder`: who has it, or whose end is waited for. All where they are known.
   */
  | (At & {
      readonly type: 'wait';
      readonly for: WaitReason;
      readonly call?: string;
      readonly on?: string;
      readonly holder?: LaneId;
    })
  | (At & { readonly type: 'wake' })
  | (At & { readonly type: 'print'; readonly stream: Stream; readonly text: string })
  | (At & { readonly type: 'end' });

export type Stream = 'out' | 'err';

export interface Trace {
  /** In order of `at`. */
  readonly events: readonly TraceEvent[];
  /** Milliseconds from the first bytecode of the program to the end of its last thread. */
  readonly end: number;
  /** Events beyond the limit, not kept. 0 in nearly every run. */
  readonly dropped: number;
  /** The smallest step of the clock that measured this, in milliseconds. */
  readonly clockStep: number;
}

/** An uninterrupted stretch of holding the GIL, in milliseconds since the run began. */
export interface Slice {
  readonly lane: LaneId;
  readonly from: number;
  readonly to: number;
  /** Undefined for a slice still open when the trace ended. */
  readonly why: DropReason | undefined;
  /** Where in the program it ended, if that is known. */
  readonly line?: number | undefined;
}

export const laneId = (process: number, thread: number): LaneId => process * 2 ** 20 + thread;
export const processOf = (lane: LaneId): number => Math.floor(lane / 2 ** 20);

/** Every slice of the trace, in order of its beginning. */
export function slices(trace: Trace): Slice[] {
  const open = new Map<LaneId, number>();
  const closed: Slice[] = [];
  for (const event of trace.events) {
    if (event.type === 'take') open.set(event.lane, event.at);
    if (event.type !== 'drop') continue;
    const from = open.get(event.lane);
    if (from === undefined) continue;
    open.delete(event.lane);
    closed.push({ lane: event.lane, from, to: event.at, why: event.why, line: event.line });
  }
  for (const [lane, from] of open) closed.push({ lane, from, to: trace.end, why: undefined });
  return closed.sort((a, b) => a.from - b.from);
}

/** The longest time, in milliseconds, that two slices ran side by side. 0 where one lock ruled them all. */
export function longestOverlap(held: readonly Slice[]): number {
  let longest = 0;
  let latestEnd = Number.NEGATIVE_INFINITY;
  for (const slice of held) {
    longest = Math.max(longest, Math.min(latestEnd, slice.to) - slice.from);
    latestEnd = Math.max(latestEnd, slice.to);
  }
  return longest;
}
