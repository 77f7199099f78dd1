/** Folds the events of a trace into lanes of spans, event by event, so that a live run is folded only once. */
import {
  type DropReason,
  type LaneId,
  processOf,
  type TraceEvent,
  type WaitReason,
} from '../../engine/index.ts';

/**
 * What a lane is doing. `native`: C code that has let go of the GIL. `events`: an event loop with nothing to do.
 * `idle`: any other waiting that nothing on the stick could shorten, such as for a thread's end or a pipe.
 */
export type Doing = 'hold' | 'wait' | 'lock' | 'native' | 'sleep' | 'events' | 'idle';

export interface Span {
  readonly doing: Doing;
  readonly from: number;
  readonly to: number;
  /** Of a hold: why it ended. Undefined where it had not, when the trace did. */
  readonly why?: DropReason | undefined;
  /** Where in the program, counted from 1: of a hold, where it ended; of a wait, where it waits. */
  readonly line?: number | undefined;
  /** Of any waiting: for what. */
  readonly for?: WaitReason | undefined;
  /** Of C code that let go of the stick: its name, as `hashlib.sha256`. */
  readonly call?: string | undefined;
  /** What the program calls what is waited for: `lock_a`, `tasks.get()`. Text from the reader's program. */
  readonly on?: string | undefined;
  /** Who has it, or whose end is waited for. */
  readonly holder?: LaneId | undefined;
}

export interface Strand {
  /** What the program calls it. Text from the reader's program: never markup. */
  readonly called: string;
  /** Its first thread. */
  readonly id: LaneId;
  readonly start: number;
  /** Undefined where it had not ended when the trace did. */
  readonly end: number | undefined;
  /** In order, without overlap. */
  readonly spans: readonly Span[];
}

/** A strand for each thread, or one for each process with its threads merged. */
export type By = 'thread' | 'process';

interface Open {
  readonly called: string;
  readonly id: LaneId;
  readonly start: number;
  readonly threads: Map<LaneId, Doing>;
  readonly closed: Span[];
  doing: Doing | undefined;
  since: number;
  line: number | undefined;
  for: WaitReason | undefined;
  call: string | undefined;
  on: string | undefined;
  holder: LaneId | undefined;
  /** What it waits for is not told yet: the next event does. */
  isUntold: boolean;
  end: number | undefined;
}

export class Fold {
  readonly #by: By;
  readonly #open = new Map<number, Open>();

  constructor(by: By) {
    this.#by = by;
  }

  push(events: readonly TraceEvent[]): void {
    for (const event of events) this.#take(event);
  }

  /** The strands so far, in order of their start; what is open is cut at `now`. */
  strands(now: number): Strand[] {
    return [...this.#open.values()].map((open) => ({
      called: open.called,
      id: open.id,
      start: open.start,
      end: open.end,
      spans: open.doing ? [...open.closed, spanOf(open, open.doing, now, undefined, open.line)] : open.closed,
    }));
  }

  #take(event: TraceEvent): void {
    if (event.type === 'print') return;
    const key = this.#by === 'thread' ? event.lane : processOf(event.lane);
    const open = this.#open.get(key) ?? this.#begin(key, event);
    const next =
      this.#by === 'thread' ? afterEvent(open.doing, event, true) : afterThreads(open.threads, event);
    turn(open, next, event);
    open.end = next === undefined ? event.at : undefined;
  }

  #begin(key: number, event: TraceEvent): Open {
    const open: Open = {
      called: event.type === 'start' ? event.name : '',
      id: event.lane,
      start: event.at,
      threads: new Map(),
      closed: [],
      doing: undefined,
      since: event.at,
      line: undefined,
      for: undefined,
      call: undefined,
      on: undefined,
      holder: undefined,
      isUntold: false,
      end: undefined,
    };
    this.#open.set(key, open);
    return open;
  }
}

/** Every reason has its shape. */
const shapeOf: Readonly<Record<WaitReason, Doing>> = {
  gil: 'wait',
  lock: 'lock',
  native: 'native',
  sleep: 'sleep',
  select: 'events',
  join: 'idle',
  process: 'idle',
};

/** What a thread does after an event; undefined once it has ended. A new process first boots: it waits for nobody's stick. */
function afterEvent(doing: Doing | undefined, event: TraceEvent, isReadyAtOnce: boolean): Doing | undefined {
  if (event.type === 'start') return isReadyAtOnce ? 'wait' : 'idle';
  if (event.type === 'take') return 'hold';
  if (event.type === 'wait') return shapeOf[event.for];
  if (event.type === 'wake') return 'wait';
  if (event.type === 'end') return undefined;
  if (event.type === 'print') return doing;
  if (event.why === 'ended') return doing === undefined ? undefined : 'idle';
  if (event.why !== 'blocked') return 'wait';
  return doing === 'hold' ? 'idle' : doing;
}

/** From the most telling to the least: who holds, who wants to, who is kept from it. */
const telling = [
  'hold',
  'wait',
  'lock',
  'native',
  'sleep',
  'events',
  'idle',
] as const satisfies readonly Doing[];

/** What a process does after an event of one of its threads: what the thread does that tells most. */
function afterThreads(threads: Map<LaneId, Doing>, event: TraceEvent): Doing | undefined {
  const next = afterEvent(threads.get(event.lane), event, threads.size > 0);
  if (next === undefined) threads.delete(event.lane);
  else threads.set(event.lane, next);
  let best: Doing | undefined;
  for (const doing of threads.values())
    if (best === undefined || telling.indexOf(doing) < telling.indexOf(best)) best = doing;
  return best;
}

/** Goes over to another doing. A hold of no length is still a turn: the clock may be coarse. */
function turn(open: Open, doing: Doing | undefined, event: TraceEvent): void {
  const line = event.type === 'drop' ? event.line : undefined;
  // What a blocking call waits for is told a moment after the drop: that moment belongs to the waiting.
  if (open.isUntold && event.type === 'wait') {
    open.isUntold = false;
    open.doing = doing;
    wait(open, event);
    return;
  }
  if (event.type === 'drop') open.isUntold = event.why === 'blocked';
  if (doing === open.doing) return;
  if (open.doing && (event.at > open.since || open.doing === 'hold')) {
    const why = open.doing === 'hold' && event.type === 'drop' ? event.why : undefined;
    open.closed.push(spanOf(open, open.doing, event.at, why, open.doing === 'hold' ? line : open.line));
  }
  open.doing = doing;
  open.since = event.at;
  open.line = line;
  wait(open, event.type === 'wait' ? event : nothing);
}

type Wait = Pick<Extract<TraceEvent, { type: 'wait' }>, 'call' | 'on' | 'holder'> & {
  readonly for?: WaitReason;
};

const nothing: Wait = {};

function wait(open: Open, { for: reason, call, on, holder }: Wait): void {
  open.for = reason;
  open.call = call;
  open.on = on;
  open.holder = holder;
}

/** All spans have the same keys in the same order: a run has tens of thousands, and engines are fast with one form of object. */
const spanOf = (
  open: Open,
  doing: Doing,
  to: number,
  why: DropReason | undefined,
  line: number | undefined,
): Span => ({
  doing,
  from: open.since,
  to: Math.max(to, open.since),
  why,
  line,
  for: open.for,
  call: open.call,
  on: open.on,
  holder: open.holder,
});
