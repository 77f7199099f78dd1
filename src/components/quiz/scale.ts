/** The doubling scale: a ruler whose unit is one call on the reader's machine, from a quarter of it to thirty-two of them. */

export const scale = { least: 1 / 4, most: 32, stepsPerDoubling: 12 } as const;

const doublingsInAll = Math.log2(scale.most / scale.least);

/** Positions of the slider: twelve to a doubling, so that one arrow key is some 6 %. */
export const sliderMost = doublingsInAll * scale.stepsPerDoubling;

export interface Tick {
  readonly calls: number;
  readonly label: string;
  /** Percent from the left end. */
  readonly x: number;
}

/** 0 at a quarter of a call, 1 at thirty-two; beyond the ends it stays at the end. */
export const positionOf = (calls: number): number =>
  Math.min(1, Math.max(0, Math.log2(calls / scale.least) / doublingsInAll));

export const callsAt = (position: number): number => scale.least * 2 ** (position * doublingsInAll);

export const callsOfSlider = (value: number): number => callsAt(value / sliderMost);
export const sliderOfCalls = (calls: number): number => Math.round(positionOf(calls) * sliderMost);

/** As much precision as a reader would say aloud: 1.1, 3.5, 12. */
export function roundCalls(calls: number): number {
  if (calls < 0.95) return Math.round(calls * 100) / 100;
  if (calls < 10) return Math.round(calls * 10) / 10;
  return Math.round(calls);
}

/** Seconds as the programs print them, with more figures where there would be none. */
export function secondsText(seconds: number): string {
  if (seconds < 0.1) return seconds.toFixed(3);
  return seconds < 10 ? seconds.toFixed(2) : seconds.toFixed(1);
}

/** The marks under the line. The last one is left out: it would hang over the edge. */
export const ticks: readonly Tick[] = (
  [
    [1 / 4, '¼'],
    [1 / 2, '½'],
    [1, '1'],
    [2, '2'],
    [4, '4'],
    [8, '8'],
    [16, '16'],
  ] as const
).map(([calls, label]) => ({ calls, label, x: positionOf(calls) * 100 }));
