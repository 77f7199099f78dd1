/** The magnifier: whether a run needs one, how much it shows, where it first stands and where keys take it. Pure. */
import { type Hold, holdsOf } from './band.ts';
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
  if (!drawn.isOneStick || holds.length < 16) return undefined;
  const turn = medianStep(holds);
  const span = Math.min(drawn.end / 2, Math.max(0.5, turn * (isNarrow ? 4.6 : 8.3)));
  return { at: bestStart(holds, drawn.end, span), span };
}

/** Keeps a lens within the run. */
export const within = (drawn: Drawn, lens: Lens): Lens => ({
  ...lens,
  at: Math.min(Math.max(0, lens.at), Math.max(0, drawn.end - lens.span)),
});

/** Where a key takes the lens; undefined for keys that are not its own. */
export function moved(key: string, lens: Lens, end: number): Lens | undefined {
  const by: Readonly<Record<string, number>> = {
    ArrowLeft: -5,
    ArrowDown: -5,
    ArrowRight: 5,
    ArrowUp: 5,
    PageDown: -50,
    PageUp: 50,
    Home: Number.NEGATIVE_INFINITY,
    End: Number.POSITIVE_INFINITY,
  };
  const step = by[key];
  return step === undefined
    ? undefined
    : { ...lens, at: Math.min(Math.max(0, lens.at + step), end - lens.span) };
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
