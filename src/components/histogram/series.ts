/** A series of runs of one program, as a pure machine: idle → running → ended. Keeps the worst and the best run whole. */
import type { Outcome } from '../../engine/index.ts';
import { extremes } from './histogram.ts';
import type { Measure, Value } from './measure.ts';

export type Kept = 'worst' | 'best';

export interface KeptRun {
  readonly outcome: Outcome;
  /** Of its schedule; undefined where clocks decided. */
  readonly seed: number | undefined;
}

/** Ways that words can differ, of each of which a run is kept. */
const mostWays = 24;

/** Not all outcomes are kept with their traces, which would weigh on the page: the worst and the best, and of words one of each. */
interface Runs {
  readonly values: readonly Value[];
  readonly kept: Readonly<Record<Kept, KeptRun>> | undefined;
  /** By the place among the values: of each word the first run. */
  readonly firsts: ReadonlyMap<number, KeptRun>;
}

export type SeriesState =
  | (Runs & { readonly phase: 'idle' })
  | (Runs & { readonly phase: 'running'; readonly of: number })
  | (Runs & { readonly phase: 'ended'; readonly why: 'done' | 'stopped' })
  | (Runs & { readonly phase: 'failed'; readonly message: string });

export type SeriesEvent =
  /** Further runs, after those there are. */
  | { readonly type: 'begin'; readonly times: number }
  | { readonly type: 'ran'; readonly value: Value; readonly run: KeptRun }
  | { readonly type: 'stop' }
  | { readonly type: 'fail'; readonly message: string };

export const noRuns: SeriesState = { phase: 'idle', values: [], kept: undefined, firsts: new Map() };

export function next(state: SeriesState, event: SeriesEvent, measure: Measure): SeriesState {
  const { values, kept, firsts } = state;
  const runs = { values, kept, firsts };
  if (event.type === 'begin')
    return state.phase === 'running' ? state : { phase: 'running', of: values.length + event.times, ...runs };
  if (state.phase !== 'running') return state;
  if (event.type === 'stop') return { phase: 'ended', why: 'stopped', ...runs };
  if (event.type === 'fail') return { phase: 'failed', message: event.message, ...runs };
  const grown = added(state, event.value, event.run, measure);
  return grown.values.length < state.of
    ? { phase: 'running', of: state.of, ...grown }
    : { phase: 'ended', why: 'done', ...grown };
}

function added({ values, kept, firsts }: Runs, value: Value, run: KeptRun, measure: Measure): Runs {
  const all = [...values, value];
  const isNewWord = measure.type === 'words' && !values.includes(value) && firsts.size < mostWays;
  const known = isNewWord ? new Map([...firsts, [values.length, run]]) : firsts;
  if (!kept) return { values: all, kept: { worst: run, best: run }, firsts: known };
  const ends = extremes(all, measure);
  const runAt = (index: number | undefined, before: KeptRun): KeptRun =>
    index === all.length - 1 ? run : ((index === undefined ? undefined : known.get(index)) ?? before);
  return {
    values: all,
    kept: { worst: runAt(ends?.worst, kept.worst), best: runAt(ends?.best, kept.best) },
    firsts: known,
  };
}
