/** Where everything of the figure stands at a width. Pure. */
import { type Frame, heightOf } from './band.ts';

/** Where everything stands, in pixels. */
export interface Plan {
  readonly width: number;
  readonly height: number;
  readonly isNarrow: boolean;
  readonly overview: Frame;
  readonly axis: number;
  /** The magnified part, without its times. */
  readonly detail: Frame | undefined;
}

/** Which of the server's two drawings this is; the browser draws only one, 'tl-live'. */
export const variantOf = (width: number): string => (isNarrow(width) ? 'tl-narrow' : 'tl-wide');

export const isNarrow = (width: number): boolean => width < 560;

export function plan(width: number, end: number, names: readonly string[], hasLens: boolean): Plan {
  const narrow = isNarrow(width);
  const lanes = Math.max(1, names.length);
  const left = Math.max(narrow ? 28 : 36, 9 * Math.max(...names.map((name) => name.length), 0) + 8);
  const right = width - (narrow ? 6 : 122);
  const laneHeight = lowered(narrow ? (hasLens ? 24 : 30) : hasLens ? 34 : 44, lanes);
  const gap = lanes > 6 ? 5 : narrow ? 8 : 11;
  const overview: Frame = { from: 0, to: end * 1.004, left, right, top: 16, laneHeight, gap, least: 0.9 };
  const axis = overview.top + heightOf(overview, lanes) + 10;
  if (!hasLens) return { width, height: axis + 26, isNarrow: narrow, overview, axis, detail: undefined };
  const detail: Frame = {
    ...overview,
    top: axis + 88,
    laneHeight: lowered(narrow ? 38 : 48, lanes),
    gap: lanes > 6 ? 6 : 10,
    least: 0.5,
  };
  return {
    width,
    height: detail.top + heightOf(detail, lanes) + 40,
    isNarrow: narrow,
    overview,
    axis,
    detail,
  };
}

/** Many lanes are lower, but never so low that names would touch. */
const lowered = (height: number, lanes: number): number =>
  lanes <= 6 ? height : Math.max(14, Math.round((height * 6) / lanes));
