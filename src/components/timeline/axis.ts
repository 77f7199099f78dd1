/** Ticks of a time axis: as many as there is room for, on round numbers, from 0.05 s to a minute and more. */

export interface Tick {
  readonly at: number;
  /** Absent on the small ticks between. */
  readonly label?: string;
}

const steps = [0.5, 1, 2, 5, 10, 20, 50, 100, 250, 500, 1000, 2000, 5000, 10_000, 20_000, 60_000, 300_000];

/** Labelled ticks at least `room` pixels apart, with small ones between. */
export function ticks(
  from: number,
  to: number,
  pixels: number,
  room: number,
  label: (at: number, step: number) => string,
): Tick[] {
  const step = steps.find((each) => (each / (to - from)) * pixels >= room) ?? 600_000;
  const small = step / (step === 2 || step === 20 || step === 2000 || step === 20_000 ? 4 : 5);
  const out: Tick[] = [];
  for (let k = Math.ceil(from / small - 1e-6); k * small <= to + 1e-6; k++) {
    const at = k * small;
    const isLabelled = Math.abs(at / step - Math.round(at / step)) < 1e-6;
    out.push(isLabelled ? { at, label: label(at, step) } : { at });
  }
  return out;
}

/** "0", "0.25", "1.00", "20". */
export const inSeconds = (at: number, step: number): string =>
  at === 0 ? '0' : (at / 1000).toFixed(step >= 1000 ? 0 : step >= 10 ? 2 : 4);

/** "360", "12.5". */
export const inMilliseconds = (at: number, step: number): string => at.toFixed(step < 1 ? 1 : 0);

/** A duration as it is said: "0.084 s", "1.27 s", "42.0 s". */
export const seconds = (ms: number): string => (ms / 1000).toFixed(ms < 100 ? 3 : ms < 10_000 ? 2 : 1);

/** Whole milliseconds, but 0.4 where whole ones would say 0. */
export const milliseconds = (ms: number): string =>
  ms > 0 && ms < 0.95 ? ms.toFixed(1) : String(Math.round(ms));

/** A duration with its unit: "316 ms", "42.3 s". */
export const duration = (ms: number): string =>
  ms < 10_000 ? `${milliseconds(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;

/** Seconds as a program prints them. */
export const printed = (seconds: number): string => seconds.toFixed(seconds < 0.1 ? 3 : seconds < 10 ? 2 : 1);
