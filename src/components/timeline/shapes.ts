/** The shapes of the notation, each as the `d` of one path. Solid, dots, hatching, hollow, a wave, a comb; a bar at the end. */
import { tenth } from './svg.ts';

/** A stretch of a lane, in pixels. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Solid blocks: to be stroked as wide as the lane is high. Relative, which halves the bytes. None is thinner than `least`; edges
 * are rounded to `grain` pixels.
 */
export function blocks(stretches: readonly Stretch[], middle: number, least: number, grain = 0.1): string {
  const rounded = (pixels: number): number => tenth(Math.round(pixels / grain) * grain);
  let d = '';
  let pen: number | undefined;
  for (const { from, to } of stretches) {
    const x = rounded(from);
    const width = Math.max(tenth(least), rounded(to - from));
    d += pen === undefined ? `M${x} ${middle}` : `m${tenth(x - pen)} 0`;
    d += `h${width}`;
    pen = tenth(x + width);
  }
  return d;
}

/** Straight lines along a lane's ground: dotted or thin by their class. */
export const lines = (stretches: readonly Stretch[], ground: number): string =>
  stretches.map(({ from, to }) => `M${tenth(from)} ${ground}H${tenth(to)}`).join('');

/** A box with slanting lines, drawn without patterns so that no drawing needs ids. */
export function hatching(stretches: readonly Stretch[], top: number, bottom: number): string {
  const height = bottom - top;
  return stretches
    .map(({ from, to }) => {
      const box = `M${tenth(from)} ${tenth(top)}H${tenth(to)}V${tenth(bottom)}H${tenth(from)}z`;
      return box + slants(from, to, bottom, height);
    })
    .join('');
}

function slants(from: number, to: number, bottom: number, height: number): string {
  const step = 5.5;
  let d = '';
  // Anchored to the page, not to the box, so that neighbours look cut from one cloth.
  for (let foot = Math.floor((from - height) / step) * step; foot < to; foot += step) {
    const left = Math.max(from, foot);
    const right = Math.min(to, foot + height);
    if (right - left < 0.5) continue;
    d += `M${tenth(left)} ${tenth(bottom - (left - foot))}L${tenth(right)} ${tenth(bottom - (right - foot))}`;
  }
  return d;
}

/** A wave whose troughs touch the ground. */
export function waves(stretches: readonly Stretch[], ground: number, height: number): string {
  const half = 7;
  const swing = Math.min(4, height / 5);
  return stretches
    .map(({ from, to }) => {
      const middle = tenth(ground - swing);
      const halves = Math.floor((to - from) / half);
      if (halves < 1) return `M${tenth(from)} ${middle}H${tenth(to)}`;
      const first = `M${tenth(from)} ${middle}q${half / 2} ${tenth(-2 * swing)} ${half} 0`;
      return first + `t${half} 0`.repeat(halves - 1);
    })
    .join('');
}

/** Hollow boxes: at work, but without the stick. */
export const boxes = (stretches: readonly Stretch[], top: number, bottom: number): string =>
  stretches
    .map(
      ({ from, to }) =>
        `M${tenth(from)} ${tenth(top)}H${tenth(Math.max(to, from + 1))}V${tenth(bottom)}H${tenth(from)}z`,
    )
    .join('');

/** A line with short teeth: waiting for whatever comes first. */
export function comb(stretches: readonly Stretch[], ground: number, height: number): string {
  const tooth = tenth(Math.min(6, height / 3));
  return stretches
    .map(({ from, to }) => {
      const teeth = Math.floor((to - from) / 8);
      const start = tenth(from);
      return `M${start} ${ground}H${tenth(to)}M${tenth(start + 4)} ${ground}${`v${-tooth}m8 ${tooth}`.repeat(teeth)}`;
    })
    .join('');
}

/** An upright bar: nothing comes after it. */
export const bar = (x: number, top: number, bottom: number): string =>
  `M${tenth(x)} ${tenth(top)}V${tenth(bottom)}`;
