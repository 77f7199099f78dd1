/**
 * Where slices are thinner than a pixel, drawing each at a visible width would show four threads holding at once.
 * There a lane is drawn as what an ideal screen would show: a tint whose strength is the share of time held.
 */
import type { Stretch } from './shapes.ts';

export interface Tint {
  /** 1 to 4: quarters of the time held. */
  readonly quarter: number;
  readonly stretches: readonly Stretch[];
}

/** Whether blocks of at least `least` pixels would claim much more time than was held. */
export function isTooFine(holds: readonly Stretch[], least: number): boolean {
  if (holds.length < 40) return false;
  const held = holds.reduce((sum, { from, to }) => sum + to - from, 0);
  const claimed = holds.reduce((sum, { from, to }) => sum + Math.max(least, to - from), 0);
  return claimed > held * 1.5;
}

/** Shares of time in columns of `column` pixels, columns of one strength joined. */
export function tints(holds: readonly Stretch[], from: number, to: number, column = 3): Tint[] {
  const shares = new Float64Array(Math.max(1, Math.ceil((to - from) / column)));
  for (const hold of holds) spread(shares, (hold.from - from) / column, (hold.to - from) / column);
  const found: Stretch[][] = [[], [], [], [], []];
  let begun = 0;
  for (let i = 1; i <= shares.length; i++) {
    const quarter = quarterOf(shares[begun] ?? 0);
    if (i < shares.length && quarterOf(shares[i] ?? 0) === quarter) continue;
    found[quarter]?.push({ from: from + begun * column, to: Math.min(to, from + i * column) });
    begun = i;
  }
  return found.flatMap((stretches, quarter) =>
    quarter > 0 && stretches.length > 0 ? [{ quarter, stretches }] : [],
  );
}

/** Anything held at all is at least the faintest tint; only a wholly held column is solid. */
const quarterOf = (share: number): number =>
  share < 0.01 ? 0 : Math.min(4, Math.max(1, Math.round(share * 4)));

function spread(shares: Float64Array, from: number, to: number): void {
  for (let i = Math.max(0, Math.floor(from)); i < Math.min(shares.length, to); i++)
    shares[i] = (shares[i] ?? 0) + Math.min(i + 1, to) - Math.max(i, from);
}
