/** From a place on the drawing to a moment and a lane, whatever size the page shows the drawing at. Pure. */
import { type Frame, heightOf } from './band.ts';
import type { Lens } from './lens.ts';
import type { Plan } from './plan.ts';

/** In the drawing's own pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Found {
  readonly part: 'overview' | 'detail';
  /** Milliseconds from the run's beginning; may lie outside of the run where the place is beside the lanes. */
  readonly at: number;
  /** The place of the lane in the drawing; undefined between and beside lanes. */
  readonly lane: number | undefined;
  readonly perPixel: number;
}

/** What is there; undefined away from the lanes. */
export function findAt(
  { x, y }: Place,
  plan: Plan,
  lens: Lens | undefined,
  lanes: number,
): Found | undefined {
  const { overview, detail } = plan;
  if (x < overview.left - 12 || x > overview.right + 12) return undefined;
  if (isWithin(y, overview, lanes)) return found('overview', x, y, overview, lanes);
  if (!lens || !detail || !isWithin(y, detail, lanes)) return undefined;
  return found('detail', x, y, { ...detail, from: lens.at, to: lens.at + lens.span }, lanes);
}

const isWithin = (y: number, frame: Frame, lanes: number): boolean =>
  y >= frame.top - 9 && y <= frame.top + heightOf(frame, lanes) + 19;

function found(part: Found['part'], x: number, y: number, frame: Frame, lanes: number): Found {
  const perPixel = (frame.to - frame.from) / (frame.right - frame.left);
  const row = frame.laneHeight + frame.gap;
  const lane = Math.floor((y - frame.top + frame.gap / 2) / row);
  return {
    part,
    at: frame.from + (x - frame.left) * perPixel,
    lane: lane >= 0 && lane < lanes ? lane : undefined,
    perPixel,
  };
}
