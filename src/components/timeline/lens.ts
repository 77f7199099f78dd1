/** The magnifier: whether a run needs one, how much it shows, where it first stands and where keys take it. Pure. */
import { type Hold, holdsOf } from './band.ts';
import { crowd } from './plan.ts';
import type { Drawn } from './timeline.ts';

export interface Lens {
  /** Milliseconds from the run's beginning. */
  readonly at: number;
  /** Milliseconds shown. */
  readonly span: number;
}

/** Some eight turns in view; undefined where the whole run can be read as it is. */
export function firstLens(drawn: Drawn, isNarrow: boolean): Lens | undefined {
  const holds = holdsOf(drawn.lanes, { from: 0, to: drawn.end });
  if (holds.length < 16) return drawn.lanes.length < crowd ? undefined : { at: 0, span: drawn.end };
  const turn = medianStep(holds);
  const turns = (isNarrow ? 4.6 : 8.3) * Math.max(1, drawn.lanes.length / 8);
  const span = Math.min(drawn.end / 2, Math.max(0.5, turn * turns));
  return { at: bestStart(holds, drawn.end, span), span };
}

/** The shortest stretch worth magnifying, in ms: some steps of a good clock. */
const leastSpan = 0.2;

/** Keeps a lens within the run. */
export function within(end: number, lens: Lens): Lens {
  const span = Math.min(Math.max(Math.min(leastSpan, end), lens.span), end);
  return { span, at: Math.min(Math.max(0, lens.at), Math.max(0, end - span)) };
}

/** Shows `factor` times as much; what stands at `around` (ms) stays where it stands. */
export function zoomed(lens: Lens, factor: number, end: number, around = lens.at + lens.span / 2): Lens {
  const { span } = within(end, { ...lens, span: lens.span * factor });
  return within(end, { span, at: around - (around - lens.at) * (span / lens.span) });
}

/** Moves it just as far as is needed to show the stretch, or its beginning where it is longer than the lens. */
export function showing(lens: Lens, from: number, to: number, end: number): Lens {
  const margin = lens.span * 0.08;
  if (from < lens.at || to - from > lens.span) return within(end, { ...lens, at: from - margin });
  return to > lens.at + lens.span ? within(end, { ...lens, at: to + margin - lens.span }) : lens;
}

/** Where a key takes the lens; undefined for keys that are not its own. Arrows: an eighth of what is shown; page keys: all of it. */
export function moved(key: string, lens: Lens, end: number): Lens | undefined {
  if (key === '+' || key === '=') return zoomed(lens, 0.5, end);
  if (key === '-' || key === '_') return zoomed(lens, 2, end);
  const by: Readonly<Record<string, number>> = {
    ArrowLeft: -1 / 8,
    ArrowDown: -1 / 8,
    ArrowRight: 1 / 8,
    ArrowUp: 1 / 8,
    PageDown: -1,
    PageUp: 1,
    Home: Number.NEGATIVE_INFINITY,
    End: Number.POSITIVE_INFINITY,
  };
  const step = by[key];
  return step === undefined ? undefined : within(end, { ...lens, at: lens.at + step * lens.span });
}

function medianStep(holds: readonly Hold[]): number {
  const steps = holds.slice(1).map((hold, before) => hold.from - (holds[before]?.from ?? 0));
  return steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 5;
}

/** In the middle of the run, where most lanes take most turns; a turn longer than asked for is worth seeing. */
function bestStart(holds: readonly Hold[], end: number, span: number): number {
  const middle = holds.filter((hold) => hold.from > end * 0.24 && hold.from < end * 0.6);
  const every = Math.ceil(middle.length / 150);
  const candidates = middle.filter((_, index) => index % every === 0);
  let best = { at: Math.max(0, end * 0.3 - span / 2), score: Number.NEGATIVE_INFINITY };
  for (const candidate of candidates) {
    const at = Math.max(0, candidate.from - span * 0.025);
    const inside = holdsWithin(holds, at, at + span);
    const hasLong = inside.some((hold) => hold.to - hold.from > 6 && hold.from > at && hold.to < at + span);
    const score =
      2 * new Set(inside.map((hold) => hold.lane)).size + inside.length / 2 + (hasLong ? 1.5 : 0) - at / end;
    if (score > best.score) best = { at, score };
  }
  return best.at;
}

/** `holds` is in order: a search for the first, then a walk. */
function holdsWithin(holds: readonly Hold[], from: number, to: number): Hold[] {
  let low = 0;
  let high = holds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((holds[middle]?.to ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const inside: Hold[] = [];
  for (let i = low; i < holds.length; i++) {
    const hold = holds[i];
    if (!hold || hold.from > to) break;
    inside.push(hold);
  }
  return inside;
}
