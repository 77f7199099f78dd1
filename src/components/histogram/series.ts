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

/** Only two outcomes are kept with their traces: twenty of them would weigh on the page. */
interface Runs {
  readonly values: readonly Value[];
  readonly kept: Readonly<Record<Kept, KeptRun>> | undefined;
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

export const noRuns: SeriesState = { phase: 'idle', values: [], kept: undefined };

export function next(state: SeriesState, event: SeriesEvent, measure: Measure): SeriesState {
  const { values, kept } = state;
  if (event.type === 'begin')
    return state.phase === 'running'
      ? state
      : { phase: 'running', of: values.length + event.times, values, kept };
  if (state.phase !== 'running') return state;
  if (event.type === 'stop') return { phase: 'ended', why: 'stopped', values, kept };
  if (event.type === 'fail') return { phase: 'failed', message: event.message, values, kept };
  const grown = added(state, event.value, event.run, measure);
  return grown.values.length < state.of
    ? { phase: 'running', of: state.of, ...grown }
    : { phase: 'ended', why: 'done', ...grown };
}

function added({ values, kept }: Runs, value: Value, run: KeptRun, measure: Measure): Runs {
  const all = [...values, value];
  if (!kept) return { values: all, kept: { worst: run, best: run } };
  const ends = extremes(all, measure);
  const newest = all.length - 1;
  return {
    values: all,
    kept: {
      worst: ends?.worst === newest ? run : kept.worst,
      best: ends?.best === newest ? run : kept.best,
    },
  };
}
