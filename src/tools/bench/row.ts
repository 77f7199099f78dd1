/** A row of the benchmark: what was measured, against what, and whether it meets its target. Pure. */
import type { Figure } from './statistics.ts';

export interface Measured {
  readonly kind: 'measured';
  readonly what: string;
  readonly ours: Figure;
  readonly other?: Figure & { readonly name: string };
  /** What the target speaks of, where two figures are compared. */
  readonly ratio?: number;
  readonly target?: Target;
  readonly note?: string;
}

/** A measurement that could not be made, or a tool that is not there. */
export interface Missing {
  readonly kind: 'failed' | 'skipped';
  readonly what: string;
  readonly why: string;
}

export type Row = Measured | Missing;

export interface Target {
  readonly says: string;
  readonly met: boolean;
}

export const row = (
  what: string,
  ours: Figure,
  more: Omit<Measured, 'kind' | 'what' | 'ours'> = {},
): Row => ({
  kind: 'measured',
  what,
  ours,
  ...more,
});

/** Ours against another: the ratio is of the medians, ours over theirs. */
export function against(
  what: string,
  ours: Figure,
  name: string,
  other: Figure,
  more: { target?: (ratio: number) => Target; note?: string } = {},
): Row {
  const ratio = ours.median / other.median;
  const { target, note } = more;
  return row(what, ours, {
    other: { ...other, name },
    ratio,
    ...(target && { target: target(ratio) }),
    ...(note && { note }),
  });
}

export const skipped = (what: string, why: string): Row => ({ kind: 'skipped', what, why });

/** `target(0.3)` with `atMost(0.33, '×')` says "≤ 0.33 ×", met. */
export const atMost =
  (limit: number, unit: string) =>
  (value: number): Target => ({ says: `≤ ${limit} ${unit}`, met: value <= limit });

export const atLeast =
  (limit: number, unit: string) =>
  (value: number): Target => ({ says: `≥ ${limit} ${unit}`, met: value >= limit });

export const between =
  (low: number, high: number, unit: string) =>
  (value: number): Target => ({
    says: `${low}–${high} ${unit}`,
    met: value >= low && value <= high,
  });
