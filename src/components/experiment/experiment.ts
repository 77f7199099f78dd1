/** The experiment's machine: what is set, what is to be run next, and what the runs have found. Pure. */
import type { ExperimentData } from '../../lesson/schema.ts';
import { type KnobValue, withKnobs } from './knobs.ts';

/** One run: where it stands on the axis, and all that was set. */
export interface Setting {
  readonly variant: string;
  readonly across: number;
  readonly knobs: Readonly<Record<string, number>>;
}

export interface Point extends Setting {
  readonly seconds: number;
}

export interface State {
  readonly chosen: Setting;
  readonly points: readonly Point[];
  /** Still to be run; the first of them runs now. */
  readonly queue: readonly Setting[];
  /** Why the last run found nothing. */
  readonly failure: string;
}

export type ExperimentEvent =
  | { readonly type: 'variant'; readonly id: string }
  | { readonly type: 'across'; readonly value: number }
  | { readonly type: 'knob'; readonly name: string; readonly value: number }
  | { readonly type: 'run' }
  | { readonly type: 'run-all' }
  | { readonly type: 'found'; readonly seconds: number }
  | { readonly type: 'failed'; readonly why: string }
  | { readonly type: 'stop' }
  | { readonly type: 'clear' };

export const begin = (data: ExperimentData): State => ({
  chosen: {
    variant: data.variants[0]?.id ?? '',
    across: data.across.start,
    knobs: Object.fromEntries(data.knobs.map(({ name, start }) => [name, start])),
  },
  points: [],
  queue: [],
  failure: '',
});

export function next(state: State, event: ExperimentEvent, data: ExperimentData): State {
  const { chosen, queue } = state;
  switch (event.type) {
    case 'variant':
      return { ...state, chosen: { ...chosen, variant: event.id } };
    case 'across':
      return { ...state, chosen: { ...chosen, across: event.value } };
    case 'knob':
      return { ...state, chosen: { ...chosen, knobs: { ...chosen.knobs, [event.name]: event.value } } };
    case 'run':
      return queue.length > 0 ? state : { ...state, queue: [chosen], failure: '' };
    case 'run-all':
      if (queue.length > 0) return state;
      return { ...state, queue: data.across.values.map((across) => ({ ...chosen, across })), failure: '' };
    case 'found': {
      const [done, ...rest] = queue;
      if (!done) return state;
      return { ...state, queue: rest, points: [...state.points, { ...done, seconds: event.seconds }] };
    }
    case 'failed':
      return { ...state, queue: [], failure: event.why };
    case 'stop':
      return { ...state, queue: [] };
    case 'clear':
      return { ...state, points: [], failure: '' };
  }
}

/** The program that makes this run. */
export function sourceOf(setting: Setting, source: string, data: ExperimentData): string {
  const variant = data.variants.find(({ id }) => id === setting.variant);
  const values: Record<string, KnobValue> = {
    ...setting.knobs,
    ...variant?.set,
    [data.across.name]: setting.across,
  };
  return withKnobs(source, values);
}

/** The points of a variant, made with the knobs as they are chosen now. */
export const pointsOf = ({ points, chosen }: State, variant: string): readonly Point[] =>
  points.filter((point) => point.variant === variant && isAlike(point, chosen));

/** Points made with other knobs: kept in sight, but on no line. */
export const otherPoints = ({ points, chosen }: State): readonly Point[] =>
  points.filter((point) => !isAlike(point, chosen));

/** A series as a line: the median of the runs at each place. */
export function lineOf(points: readonly Point[]): readonly { across: number; seconds: number }[] {
  const places = [...new Set(points.map(({ across }) => across))].sort((a, b) => a - b);
  return places.map((across) => {
    const found = points.filter((point) => point.across === across).map(({ seconds }) => seconds);
    return { across, seconds: found.sort((a, b) => a - b)[(found.length - 1) >> 1] ?? 0 };
  });
}

/**
 * The time that one worker alone took, with the chosen knobs, by whatever variant did it fastest: what the ideal is drawn from.
 * Undefined until there is such a run.
 */
export function aloneOf(state: State, data: ExperimentData): number | undefined {
  const alone = data.variants.flatMap(({ id }) =>
    lineOf(pointsOf(state, id)).flatMap(({ across, seconds }) => (across === 1 ? [seconds] : [])),
  );
  return alone.length > 0 ? Math.min(...alone) : undefined;
}

/** The ideal at a place: each brings work of its own and nobody waits, or all share one piece of work. */
export const idealAt = (across: number, alone: number, kind: ExperimentData['ideal']): number =>
  kind === 'flat' ? alone : alone / across;

const isAlike = (a: Setting, b: Setting): boolean =>
  Object.entries(a.knobs).every(([name, value]) => b.knobs[name] === value);
