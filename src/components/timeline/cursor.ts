/** Pointing at one span of the drawing: what lies under a place, and where keys go from there. Pure. */
import type { Span } from './fold.ts';
import { firstAfter } from './spans.ts';
import type { Drawn, Lane } from './timeline.ts';

/** One span: the places of its lane in the drawing and of the span in that lane. */
export interface Cursor {
  readonly lane: number;
  readonly span: number;
}

export interface Pointed {
  readonly lane: Lane;
  readonly span: Span;
  /** What the lane does after it. */
  readonly next: Span | undefined;
}

/** Undefined where the cursor points at nothing: lanes fold and unfold under it. */
export function pointed(drawn: Drawn, cursor: Cursor | undefined): Pointed | undefined {
  const lane = cursor && drawn.lanes[cursor.lane];
  const span = cursor && lane?.spans[cursor.span];
  return lane && span && { lane, span, next: lane.spans[cursor.span + 1] };
}

/** The span of a lane at `at` ms; else the nearest, at most `slack` ms away. */
export function spanAt(drawn: Drawn, lane: number, at: number, slack: number): Cursor | undefined {
  const spans = drawn.lanes[lane]?.spans ?? [];
  const next = firstAfter(spans, at);
  const away = (index: number): number => {
    const span = spans[index];
    return span ? Math.max(0, span.from - at, at - span.to) : Number.POSITIVE_INFINITY;
  };
  const span = away(next) <= away(next - 1) ? next : next - 1;
  return away(span) <= slack ? { lane, span } : undefined;
}

/** The first hold that a lens starting at `at` would show whole: where a reader who comes by keyboard begins. */
export function firstCursor(drawn: Drawn, at: number): Cursor | undefined {
  let best: Cursor | undefined;
  let bestFrom = Number.POSITIVE_INFINITY;
  for (const [lane, { spans }] of drawn.lanes.entries()) {
    for (let span = firstAfter(spans, at); span < spans.length; span++) {
      const each = spans[span];
      if (!each || each.from >= bestFrom) break;
      if (each.doing !== 'hold' || each.from < at) continue;
      best = { lane, span };
      bestFrom = each.from;
    }
  }
  return best ?? (drawn.lanes.some(({ spans }) => spans.length > 0) ? anyCursor(drawn) : undefined);
}

/**
 * Where a key leads. Left and right: the lane's neighbouring span. Up and down: the next lane, at the same moment.
 * Page keys follow the stick: to whoever holds next, or held before. Home, End: the lane's first and last.
 */
export function stepped(key: string, drawn: Drawn, cursor: Cursor): Cursor | undefined {
  const spans = drawn.lanes[cursor.lane]?.spans ?? [];
  const last = spans.length - 1;
  switch (key) {
    case 'ArrowRight':
      return { ...cursor, span: Math.min(last, cursor.span + 1) };
    case 'ArrowLeft':
      return { ...cursor, span: Math.max(0, cursor.span - 1) };
    case 'Home':
      return { ...cursor, span: 0 };
    case 'End':
      return { ...cursor, span: last };
    case 'ArrowUp':
      return acrossLanes(drawn, cursor, -1);
    case 'ArrowDown':
      return acrossLanes(drawn, cursor, 1);
    case 'PageDown':
      return passed(drawn, cursor, 1);
    case 'PageUp':
      return passed(drawn, cursor, -1);
    default:
      return undefined;
  }
}

function acrossLanes(drawn: Drawn, cursor: Cursor, step: 1 | -1): Cursor {
  const now = drawn.lanes[cursor.lane]?.spans[cursor.span];
  if (!now) return cursor;
  const at = (now.from + now.to) / 2;
  for (let lane = cursor.lane + step; lane >= 0 && lane < drawn.lanes.length; lane += step) {
    const there = spanAt(drawn, lane, at, Number.MAX_VALUE);
    if (there) return there;
  }
  return cursor;
}

/** The hold that begins next after this span's beginning, or that began last before it, in any lane. */
function passed({ lanes }: Drawn, cursor: Cursor, step: 1 | -1): Cursor {
  const now = lanes[cursor.lane]?.spans[cursor.span];
  if (!now) return cursor;
  let best = cursor;
  let nearest = Number.POSITIVE_INFINITY;
  for (const [lane, { spans }] of lanes.entries()) {
    const first = firstAfter(spans, now.from);
    for (let span = first; span >= 0 && span < spans.length; span += step) {
      const each = spans[span];
      const ahead = each ? (each.from - now.from) * step : 0;
      if (ahead >= nearest) break;
      if (each?.doing !== 'hold' || ahead <= 0) continue;
      best = { lane, span };
      nearest = ahead;
      break;
    }
  }
  return best;
}

function anyCursor({ lanes }: Drawn): Cursor {
  return { lane: lanes.findIndex(({ spans }) => spans.length > 0), span: 0 };
}
