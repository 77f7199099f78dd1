/** Times: a prediction in calls of the machine it ran on, and how far it was from what the run took. Ratios only. */
import type { Result, Said } from '../prediction.ts';
import { secondsText } from '../scale.ts';
import { callsText, type UnitLabel, words } from '../strings.ts';
import type { Shown } from './asked.ts';
import { firstGroup } from './options.ts';

/** A time to estimate: what its unit is, and where the program prints it. */
export interface Estimate {
  readonly unit: string;
  readonly unitLabel: UnitLabel;
  readonly reads: string;
}

/** Within a quarter is a hit, within a doubling is near. */
export const hitRatio = 1.25;
export const nearRatio = 2;

export type Closeness = 'hit' | 'near' | 'far';

/** Always 1 or more, whichever of the two is larger. */
export const ratioOf = (said: number, took: number): number => Math.max(said / took, took / said);

export function closenessOf(said: number, took: number): Closeness {
  const ratio = ratioOf(said, took);
  if (ratio <= hitRatio) return 'hit';
  return ratio <= nearRatio ? 'near' : 'far';
}

/** Doublings from what was said to what it took: positive where it took longer. */
export const doublingsBetween = (said: number, took: number): number => Math.log2(took / said);

/** The seconds that a program printed; undefined where it printed none. */
export function printedSeconds(output: string, reads: string): number | undefined {
  const seconds = Number(firstGroup(reads, output) ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds : undefined;
}

/** What a timed run printed, in seconds. */
export function secondsOf({ read }: Result): number | undefined {
  const seconds = Number(read ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : undefined;
}

/** What the run took, in calls of the machine it ran on. */
export function callsTaken(result: Result): number | undefined {
  const seconds = secondsOf(result);
  const { unit } = result;
  return seconds === undefined || unit === undefined || unit <= 0 ? undefined : seconds / unit;
}

/** In seconds of this machine, or in calls where its unit is not known. */
export const timeShown = (calls: number, unit: number | undefined, label: UnitLabel): Shown =>
  unit === undefined
    ? { text: callsText(calls, label), as: 'words' }
    : { text: secondsText(calls * unit), as: 'seconds' };

export function timePrinted(result: Result): Shown | undefined {
  const seconds = secondsOf(result);
  return seconds === undefined ? undefined : { text: secondsText(seconds), as: 'seconds' };
}

export function howFarInTime(said: Said | undefined, result: Result, label: UnitLabel): string {
  const took = callsTaken(result);
  const seconds = secondsOf(result);
  if (took === undefined || seconds === undefined) return '';
  const start = words.took(secondsText(seconds), callsText(took, label));
  if (said?.calls === undefined) return `${start}.`;
  const doublings = doublingsBetween(said.calls, took);
  const size = Math.abs(doublings).toFixed(1);
  const close = closenessOf(said.calls, took);
  if (close === 'hit') return words.onMark(start);
  return close === 'near'
    ? words.nearMark(start, size, doublings > 0)
    : words.farMark(start, size, doublings > 0);
}
