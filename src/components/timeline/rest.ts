/** Many lanes as one: when any of them held. Pure. */
import type { Span, Strand } from './fold.ts';

/** The holds of all, in order; those that overlap or touch become one. */
export function restOf(strands: readonly Strand[]): Span[] {
  const holds = strands
    .flatMap(({ spans }) => spans.filter(({ doing }) => doing === 'hold'))
    .sort((a, b) => a.from - b.from);
  const joined: { doing: 'hold'; from: number; to: number }[] = [];
  for (const { from, to } of holds) {
    const last = joined.at(-1);
    if (last && from < last.to) last.to = Math.max(last.to, to);
    else joined.push({ doing: 'hold', from, to });
  }
  return joined;
}
