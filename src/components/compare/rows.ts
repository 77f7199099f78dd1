/** From runs to the rows of the comparison: which, in what order, and what stretch of each. Pure. */
import type { Trace } from '../../engine/index.ts';
import { type Drawn, excerpt } from '../timeline/timeline.ts';

export interface CompareRow {
  /** The run's key: `broken.py`, `fixed.py behind-the-lock`, `mine:broken.py`. */
  readonly key: string;
  readonly name: string;
  readonly note: string;
  readonly trace: Trace;
  /** What the program printed. */
  readonly seconds: number;
}

/** A run that the page intends to compare, whether or not it has been made. */
export interface Planned {
  readonly key: string;
  readonly name: string;
  readonly note: string;
  /** Lanes to keep free for it. */
  readonly lanes: number;
}

/** A row as it is drawn: with its run, or waiting for one. */
export interface Row {
  readonly key: string;
  readonly name: string;
  readonly note: string;
  readonly lanes: number;
  readonly run: { readonly drawn: Drawn; readonly seconds: number } | undefined;
}

/**
 * The stretch that the program timed: it ends where it prints, and is as long as it prints. What comes before
 * (imports) and after (tidying up) would make the bar disagree with the number beside it.
 */
export function timed({ trace, seconds }: Pick<CompareRow, 'trace' | 'seconds'>): Drawn {
  const lastPrint = trace.events.findLast((event) => event.type === 'print')?.at ?? trace.end;
  const from = Math.max(0, lastPrint - seconds * 1000);
  return excerpt(trace, from, Math.max(lastPrint, from + 1));
}

/** The planned rows in their order, each with its run where there is one; runs nobody planned (the reader's own) beside their kin. */
export function merged(planned: readonly Planned[], runs: readonly CompareRow[]): Row[] {
  const asRow = (run: CompareRow): Row => {
    const drawn = timed(run);
    const { key, name, note, seconds } = run;
    return { key, name, note, lanes: drawn.lanes.length, run: { drawn, seconds } };
  };
  const isPlanned = new Set(planned.map(({ key }) => key));
  const rows = planned.flatMap((plan): Row[] => {
    const own = runs.find(({ key }) => key === plan.key);
    const edited = runs.find(({ key }) => key === `mine:${plan.key}`);
    return [own ? asRow(own) : { ...plan, run: undefined }, ...(edited ? [asRow(edited)] : [])];
  });
  const shown = new Set(rows.map(({ key }) => key));
  return [...rows, ...runs.filter(({ key }) => !isPlanned.has(key) && !shown.has(key)).map(asRow)];
}

/** Where the scale ends: a little after the longest run, and never before two units. */
export const scaleEnd = (rows: readonly Row[], unit: number): number =>
  Math.max(2 * unit, ...rows.map(({ run }) => (run ? run.drawn.end * 1.06 : 0)));
