/** Searching in a lane's spans, which are in order and do not overlap: a long run has thousands. */
import type { Span } from './fold.ts';

/** The index of the first span that ends after `at`; the number of spans where none does. */
export function firstAfter(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.to ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The index of the first span that begins after `at`; the number of spans where none does. */
function firstBeginning(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.from ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The spans that touch the stretch from `from` to `to`. */
export function between(spans: readonly Span[], from: number, to: number): readonly Span[] {
  // A span of no length ends where it begins: it counts if it lies inside.
  let first = firstAfter(spans, from);
  while (first > 0 && (spans[first - 1]?.from ?? -1) >= from) first -= 1;
  const last = firstBeginning(spans, to);
  return first === 0 && last === spans.length ? spans : spans.slice(first, last);
}
