/** Every word of the experiment. Translate here. */
import type { ExperimentData } from '../../lesson/schema.ts';
import { printed } from '../timeline/axis.ts';
import { aloneOf, lineOf, type Point, pointsOf, type Setting, type State } from './experiment.ts';

const labelOf = ({ variants }: ExperimentData, id: string): string =>
  variants.find((variant) => variant.id === id)?.label ?? id;

export const strings = {
  title: 'Your own measurements',
  nothing: 'Nothing measured yet. Every point of this chart will be a run on your machine.',
  noScript: 'This chart is drawn from runs on your own machine, so it needs JavaScript.',
  variants: 'What does the work',
  run: 'Run it',
  runAll: ({ across }: ExperimentData): string =>
    `Run all, from ${across.values[0]} to ${across.values.at(-1)}`,
  stop: 'Stop',
  clear: 'Clear the chart',
  program: 'The program that is run',
  table: 'The measurements as a table',
  ideal: 'ideal',
  seconds: (seconds: number): string => (seconds === 0 ? '0' : `${Number(seconds.toPrecision(3))} s`),
  value: (value: number, unit: string): string =>
    `${value.toLocaleString('en')}${unit === '' ? '' : ` ${unit}`}`,
  running: (data: ExperimentData, { variant, across }: Setting, left: number): string =>
    `Running: ${labelOf(data, variant)}, ${across}.${left > 1 ? ` ${left - 1} more to come.` : ''}`,
  found: (data: ExperimentData, state: State, { variant, across, seconds }: Point): string => {
    const alone = aloneOf(state, data);
    const times = alone === undefined ? '' : `, ${(seconds / alone).toFixed(1)} times one alone`;
    return `${labelOf(data, variant)}, ${across}: ${printed(seconds)} s${times}.`;
  },
  noTime: 'The program ended without printing its time. Run it again.',
  columns: (data: ExperimentData): readonly string[] => [
    strings.variants,
    data.across.label,
    ...data.knobs.map(({ label }) => label),
    'Time',
  ],
  row: (data: ExperimentData, point: Point): readonly string[] => [
    labelOf(data, point.variant),
    String(point.across),
    ...data.knobs.map(({ name, unit }) => strings.value(point.knobs[name] ?? 0, unit)),
    `${printed(point.seconds)} s`,
  ],
  /** The chart in words. */
  summary: (data: ExperimentData, state: State): string => {
    const told = data.variants.flatMap(({ id, label }) => {
      const line = lineOf(pointsOf(state, id));
      const points = line.map(({ across, seconds }) => `${across}: ${printed(seconds)} s`);
      return points.length > 0 ? [`${label}, ${points.join(', ')}`] : [];
    });
    return told.length > 0 ? `${data.across.label} against time. ${told.join('. ')}.` : strings.nothing;
  },
} as const;
