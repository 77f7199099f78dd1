/** Folds the events of a trace into lanes of spans, event by event, so that a live run is folded only once. */
import { type LaneId, processOf, type TraceEvent, type WaitReason } from '../../engine/index.ts';

/** What a lane is doing. `idle` is waiting that nothing on the stick could shorten: for a thread's end, a pipe, an event. */
export type Doing = 'hold' | 'wait' | 'lock' | 'sleep' | 'idle';

export interface Span {
  readonly doing: Doing;
  readonly from: number;
  readonly to: number;
}

export interface Strand {
  /** What the program calls it. Text from the reader's program: never markup. */
  readonly called: string;
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
  readonly start: number;
  readonly threads: Map<LaneId, Doing>;
  readonly closed: Span[];
  doing: Doing | undefined;
  since: number;
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
      start: open.start,
      end: open.end,
      spans: open.doing
        ? [...open.closed, { doing: open.doing, from: open.since, to: Math.max(now, open.since) }]
        : open.closed,
    }));
  }

  #take(event: TraceEvent): void {
    const key = this.#by === 'thread' ? event.lane : processOf(event.lane);
    const open = this.#open.get(key) ?? this.#begin(key, event);
    const next = afterEvent(
      open.threads.get(event.lane),
      event,
      open.threads.size > 0 || this.#by === 'thread',
    );
    if (next === undefined) open.threads.delete(event.lane);
    else open.threads.set(event.lane, next);
    turn(open, strongest(open.threads), event.at);
    open.end = open.threads.size === 0 ? event.at : undefined;
  }

  #begin(key: number, event: TraceEvent): Open {
    const called = event.type === 'start' ? event.name : '';
    const open: Open = {
      called,
      start: event.at,
      threads: new Map(),
      closed: [],
      doing: undefined,
      since: event.at,
      end: undefined,
    };
    this.#open.set(key, open);
    return open;
  }
}

const shapeOf: Readonly<Record<WaitReason, Doing>> = {
  gil: 'wait',
  lock: 'lock',
  sleep: 'sleep',
  join: 'idle',
  native: 'idle',
  select: 'idle',
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
const telling = ['hold', 'wait', 'lock', 'sleep', 'idle'] as const satisfies readonly Doing[];

/** Of a process's threads, the one that tells most. */
function strongest(threads: ReadonlyMap<LaneId, Doing>): Doing | undefined {
  let best: Doing | undefined;
  for (const doing of threads.values())
    if (best === undefined || telling.indexOf(doing) < telling.indexOf(best)) best = doing;
  return best;
}

/** Goes over to another doing. A hold of no length is still a turn: the clock may be coarse. */
function turn(open: Open, doing: Doing | undefined, at: number): void {
  if (doing === open.doing) return;
  if (open.doing && (at > open.since || open.doing === 'hold'))
    open.closed.push({ doing: open.doing, from: open.since, to: Math.max(at, open.since) });
  open.doing = doing;
  open.since = at;
}
