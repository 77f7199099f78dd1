/** What a benchmark makes of a few measurements: the middle, the extremes, a percentile. Pure. */

/** Several measurements of one thing, summed up. */
export interface Figure {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly count: number;
  /** What the numbers count: `ms`, `s`, `MB`, `KB`. */
  readonly unit: string;
}

/** Throws where there is nothing to sum up, or where something is not a number: a benchmark must not hide it. */
export function figure(values: readonly number[], unit: string): Figure {
  const bad = values.find((value) => !Number.isFinite(value));
  if (values.length === 0 || bad !== undefined)
    throw new Error(`Expected one or more measurements in ${unit}. Received: [${values.join(', ')}].`);
  return {
    median: median(values),
    min: Math.min(...values),
    max: Math.max(...values),
    count: values.length,
    unit,
  };
}

export const median = (values: readonly number[]): number => percentile(values, 50);

/** Between two measurements the value is interpolated. NaN of none. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = ((sorted.length - 1) * percent) / 100;
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  if (below === undefined || above === undefined) return Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
}
