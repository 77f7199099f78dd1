/** Where everything of the figure stands at a width. Pure. */
import { type Frame, heightOf } from './band.ts';

/** Where everything stands, in pixels. */
export interface Plan {
  readonly width: number;
  readonly height: number;
  readonly isNarrow: boolean;
  /** Whether there are so many lanes that the overview is a small map, and only the magnified part has names. */
  readonly isCrowd: boolean;
  readonly overview: Frame;
  readonly axis: number;
  /** The magnified part, without its times. */
  readonly detail: Frame | undefined;
}

/** Which of the server's two drawings this is; the browser draws only one, 'tl-live'. */
export const variantOf = (width: number): string => (isNarrow(width) ? 'tl-narrow' : 'tl-wide');

export const isNarrow = (width: number): boolean => width < 560;

/** From so many lanes on, the overview is a map. */
export const crowd = 18;
/** How high a map may be, and how low its lanes. */
const mapHeight = 150;
const lowestLane = 0.6;

export function plan(width: number, end: number, names: readonly string[], hasLens: boolean): Plan {
  const narrow = isNarrow(width);
  const lanes = Math.max(1, names.length);
  const isCrowd = hasLens && lanes >= crowd;
  const longest = Math.max(...names.map((name) => name.length), 0);
  // Short names are mostly capitals and digits, which are broad.
  const letter = isCrowd || longest > 5 ? 7.5 : 9;
  const left = Math.max(narrow ? 28 : 36, letter * longest + 8);
  const right = width - (narrow ? 6 : 122);
  const overview: Frame = {
    from: 0,
    to: Math.max(end * 1.004, 0.001),
    left,
    right,
    top: 16,
    least: isCrowd ? 0.5 : 0.9,
    ...(isCrowd ? mapOf(lanes) : rowsOf(lanes, narrow, hasLens)),
  };
  const axis = overview.top + heightOf(overview, lanes) + 10;
  const shared = { width, isNarrow: narrow, isCrowd, overview, axis };
  if (!hasLens) return { ...shared, height: axis + 26, detail: undefined };
  const detail: Frame = {
    ...overview,
    top: axis + 88,
    least: 0.5,
    ...(isCrowd ? { laneHeight: 11, gap: 2 } : magnifiedRows(lanes, narrow)),
  };
  return { ...shared, height: detail.top + heightOf(detail, lanes) + 40, detail };
}

type Rows = Pick<Frame, 'laneHeight' | 'gap'>;

const rowsOf = (lanes: number, narrow: boolean, hasLens: boolean): Rows => ({
  laneHeight: lowered(narrow ? (hasLens ? 24 : 30) : hasLens ? 34 : 44, lanes),
  gap: lanes > 6 ? 5 : narrow ? 8 : 11,
});

const magnifiedRows = (lanes: number, narrow: boolean): Rows => ({
  laneHeight: lowered(narrow ? 38 : 48, lanes),
  gap: lanes > 6 ? 6 : 10,
});

const mapOf = (lanes: number): Rows => ({ laneHeight: Math.max(lowestLane, mapHeight / lanes), gap: 0 });

/** Many lanes are lower, but never so low that names would touch. */
const lowered = (height: number, lanes: number): number =>
  lanes <= 6 ? height : Math.max(14, Math.round((height * 6) / lanes));
