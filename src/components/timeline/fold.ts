/** Folds the events of a trace into lanes of spans, event by event, so that a live run is folded only once. */
import {
  type DropReason,
  type LaneId,
  processOf,
  type TraceEvent,
  type WaitReason,
} from '../../engine/index.ts';
import { type Details, detailsOf } from './details.ts';

/**
 * What a lane is doing. `native`: C code that has let go of the GIL. `events`: an event loop with nothing to do.
 * `idle`: any other waiting that nothing on the stick could shorten, such as for a thread's end or a pipe.
 */
export type Doing = 'hold' | 'wait' | 'lock' | 'native' | 'sleep' | 'events' | 'idle';

export interface Span extends Details {
  readonly doing: Doing;
  readonly from: number;
  readonly to: number;
  /** Of a hold: why it ended. Undefined where it had not, when the trace did. */
  readonly why?: DropReason | undefined;
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
  details: Details;
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
    return [...this.#open.values()].map(({ called, id, start, end, closed, doing, since, details }) => ({
      called,
      id,
      start,
      end,
      spans: doing ? [...closed, { ...details, doing, from: since, to: Math.max(now, since) }] : closed,
    }));
  }

  #take(event: TraceEvent): void {
    if (event.type === 'print') return;
    const key = this.#by === 'thread' ? event.lane : processOf(event.lane);
    const open = this.#open.get(key) ?? this.#begin(key, event);
    const isReadyAtOnce = open.threads.size > 0 || this.#by === 'thread';
    const next = afterEvent(open.threads.get(event.lane), event, isReadyAtOnce);
    if (next === undefined) open.threads.delete(event.lane);
    else open.threads.set(event.lane, next);
    turn(open, strongest(open.threads), event);
    open.end = open.threads.size === 0 ? event.at : undefined;
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
      details: {},
      isUntold: false,
      end: undefined,
    };
    this.#open.set(key, open);
    return open;
  }
}

/** Every reason has its shape. */
const shapeOf: Readonly<Record<WaitReason | 'native', Doing>> = {
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

/** Of a process's threads, the one that tells most. */
function strongest(threads: ReadonlyMap<LaneId, Doing>): Doing | undefined {
  let best: Doing | undefined;
  for (const doing of threads.values())
    if (best === undefined || telling.indexOf(doing) < telling.indexOf(best)) best = doing;
  return best;
}

/** Goes over to another doing. A hold of no length is still a turn: the clock may be coarse. */
function turn(open: Open, doing: Doing | undefined, event: TraceEvent): void {
  const isAnswer = open.isUntold && event.type === 'wait';
  if (isAnswer || event.type === 'drop') open.isUntold = event.type === 'drop' && event.why === 'blocked';
  // What a blocking call waits for is told a moment after the drop: that moment belongs to the waiting.
  if (isAnswer) {
    open.doing = doing;
    open.details = { ...open.details, ...detailsOf(event) };
    return;
  }
  if (doing === open.doing) return;
  if (open.doing && (event.at > open.since || open.doing === 'hold')) open.closed.push(closedBy(open, event));
  open.doing = doing;
  open.since = event.at;
  open.details = detailsOf(event);
}

function closedBy(open: Open, event: TraceEvent): Span {
  const doing = open.doing ?? 'idle';
  const span = { ...open.details, doing, from: open.since, to: Math.max(event.at, open.since) };
  if (doing !== 'hold' || event.type !== 'drop') return span;
  return { ...span, ...detailsOf(event), why: event.why };
}
