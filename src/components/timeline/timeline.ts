/** From a trace to what is drawn: which lanes, doing what, for how long. Pure. */
import { type LaneId, processOf, type Trace, type TraceEvent } from '../../engine/index.ts';
import { type By, type Doing, Fold, type Span, type Strand } from './fold.ts';
import { namesOf, shortened } from './names.ts';
import { restOf } from './rest.ts';

export interface Lane extends Strand {
  /** "main", "T1", "P1", or the program's own. Text that may be the reader's: never markup. */
  readonly name: string;
  /** The name as the drawing has room for it. */
  readonly label: string;
  readonly isMain: boolean;
  /** 1 to 6, then again from 1: a lane also has its place and its name. 0 for a main lane beside others. */
  readonly colour: number;
  /** Whether it stands for lanes that are folded: only when any of them held is known of it. */
  readonly isRest: boolean;
  readonly tally: Tally;
}

export interface Tally {
  readonly turns: number;
  readonly held: number;
  /** For the stick. */
  readonly waited: number;
  /** On a lock. */
  readonly blocked: number;
  readonly slept: number;
  /** What it was blocked on, where the program has names for it. */
  readonly locks: readonly string[];
  /** In C code that had let go of the stick. */
  readonly native: number;
  /** For anything else. */
  readonly idle: number;
}

/** A run, ready to be drawn. */
export interface Drawn {
  readonly by: By;
  readonly end: number;
  readonly lanes: readonly Lane[];
  /** Lanes beyond `mostLanes`: drawn as one, the last of `lanes`, until the reader unfolds them. */
  readonly folded: readonly Lane[];
  /** Lanes with next to nothing to draw: named in words and in the table. */
  readonly aside: readonly Lane[];
  /** Whether at no moment two lanes held: only then is there one stick to draw. */
  readonly isOneStick: boolean;
  /** Whether the trace was cut at its limit, so that the end of the run is missing from the drawing. */
  readonly isCut: boolean;
}

/** More lanes than this make a carpet, not a drawing: the others are folded into one until the reader asks for them. */
export const mostLanes = 16;
/** More locks than this are not a list that anybody reads. */
const mostLocks = 3;

export function timeline(trace: Trace): Drawn {
  const by = groupedBy(trace.events);
  const fold = new Fold(by);
  fold.push(trace.events);
  return draw(trace, by, named(fold.strands(trace.end), by));
}

/** The part of a run from one instant to another, told from 0. */
export function excerpt(trace: Trace, from: number, to: number): Drawn {
  const by = groupedBy(trace.events);
  const fold = new Fold(by);
  fold.push(trace.events);
  const strands = fold.strands(trace.end).map((strand) => cut(strand, from, to));
  return draw({ ...trace, end: to - from }, by, named(strands, by), trace);
}

/** The first `mostLanes`, and one lane for all the others. */
export function folded(lanes: readonly Lane[]): Pick<Drawn, 'lanes' | 'folded'> {
  if (lanes.length <= mostLanes + 1) return { lanes, folded: [] };
  const others = lanes.slice(mostLanes);
  const spans = restOf(others);
  const rest: Lane = {
    called: '',
    id: -1,
    name: `+${others.length}`,
    label: `+${others.length}`,
    isMain: false,
    isRest: true,
    colour: 0,
    start: Math.min(...others.map(({ start }) => start)),
    end: undefined,
    spans,
    tally: tallyOf(spans),
  };
  return { lanes: [...lanes.slice(0, mostLanes), rest], folded: others };
}

export const groupedBy = (events: readonly TraceEvent[]): By =>
  events.some((event) => processOf(event.lane) !== processOf(events[0]?.lane ?? 0)) ? 'process' : 'thread';

/** The first strand is the main one; the others have the program's own names, or numbers in the order of their start. */
export function named(strands: readonly Strand[], by: By): Lane[] {
  const names = namesOf(strands, by);
  return strands.map((strand, index) => ({
    ...strand,
    name: names[index] ?? '',
    label: shortened(names[index] ?? ''),
    isMain: index === 0,
    colour: index === 0 ? (strands.length === 1 ? 1 : 0) : ((index - 1) % 6) + 1,
    isRest: false,
    tally: tallyOf(strand.spans),
  }));
}

/** Parts the lanes worth drawing from those that only start the others, print, or carry messages. */
export function chosen(lanes: readonly Lane[], end: number): { lanes: Lane[]; aside: Lane[] } {
  // A hundred that share one stick equally have a hundredth of it each.
  const much = end / Math.max(100, 10 * lanes.length);
  const told = lanes.filter((lane) => tellsSomething(lane, lane.isMain ? end / 20 : much));
  const drawn = new Set(told.length > 0 ? told : lanes);
  return { lanes: lanes.filter((lane) => drawn.has(lane)), aside: lanes.filter((lane) => !drawn.has(lane)) };
}

/** All lanes that are worth drawing, each on its own. */
export const unfolded = (drawn: Drawn): Drawn =>
  drawn.folded.length === 0
    ? drawn
    : { ...drawn, lanes: [...drawn.lanes.filter((lane) => !lane.isRest), ...drawn.folded], folded: [] };

/** The lane of whoever a span waits for, and its place in the drawing: -1 where it is not drawn. Undefined where it is not known. */
export function holderOf(
  span: Span,
  drawn: Drawn,
): { readonly lane: Lane; readonly place: number } | undefined {
  const { holder } = span;
  if (holder === undefined) return undefined;
  const is = ({ id, isRest }: Lane): boolean =>
    !isRest && (drawn.by === 'thread' ? id === holder : processOf(id) === processOf(holder));
  const lane = [...drawn.lanes, ...drawn.folded, ...drawn.aside].find(is);
  return lane && { lane, place: drawn.lanes.indexOf(lane) };
}

/** Whether some drawn lane did this long enough to be seen. */
export const isSeen = (doing: Doing, { lanes, end }: Drawn): boolean =>
  lanes.some(({ spans }) => spans.some((span) => span.doing === doing && span.to - span.from > end / 200));

function draw(trace: Trace, by: By, all: readonly Lane[], whole = trace): Drawn {
  const isOneStick = longestTogether(whole) <= Math.max(1, 2 * trace.clockStep);
  const { lanes, aside } = chosen(all, trace.end);
  return { by, end: trace.end, ...folded(lanes), aside, isOneStick, isCut: trace.dropped > 0 };
}

/** The longest time, in ms, that two or more lanes held at once. In one pass: the trace is in order. */
function longestTogether({ events, end }: Trace): number {
  const holding = new Set<LaneId>();
  let since = 0;
  let longest = 0;
  for (const event of events) {
    if (event.type === 'take') {
      if (holding.size === 1 && !holding.has(event.lane)) since = event.at;
      holding.add(event.lane);
    }
    if (event.type !== 'drop' || !holding.delete(event.lane)) continue;
    if (holding.size === 1) longest = Math.max(longest, event.at - since);
  }
  return holding.size > 1 ? Math.max(longest, end - since) : longest;
}

/**
 * Held for one per cent of the run, the main lane for five: starting the others takes it more than one on a slow machine.
 * Or worked in C for as long, or, if it is not the main lane, slept, was blocked or waited for the stick; or never got its lock.
 */
function tellsSomething(lane: Lane, much: number): boolean {
  const { held, waited, slept, blocked, native, turns } = lane.tally;
  if (held > 0 && held >= much) return true;
  if (lane.end === undefined && lane.spans.at(-1)?.doing === 'lock') return true;
  if (lane.isMain) return native >= much;
  return Math.max(waited, slept, blocked, native) >= much && turns > 0;
}

function tallyOf(spans: readonly Span[]): Tally {
  const sum: Record<Doing, number> = { hold: 0, wait: 0, lock: 0, native: 0, sleep: 0, events: 0, idle: 0 };
  let turns = 0;
  const locks = new Set<string>();
  for (const span of spans) {
    if (span.doing === 'lock' && span.on && span.to - span.from >= 0.5) locks.add(span.on);
    sum[span.doing] += span.to - span.from;
    if (span.doing === 'hold') turns += 1;
  }
  return {
    turns,
    held: sum.hold,
    waited: sum.wait,
    blocked: sum.lock,
    locks: [...locks].slice(0, mostLocks),
    slept: sum.sleep,
    native: sum.native,
    idle: sum.idle + sum.events,
  };
}

function cut(strand: Strand, from: number, to: number): Strand {
  const within = (at: number): number => Math.min(to, Math.max(from, at)) - from;
  const spans = strand.spans
    .filter((span) => span.to >= from && span.from <= to)
    .map((span) => ({ ...span, from: within(span.from), to: within(span.to) }))
    .filter((span) => span.to > span.from);
  return {
    ...strand,
    spans,
    start: within(strand.start),
    end: strand.end === undefined ? undefined : within(strand.end),
  };
}
