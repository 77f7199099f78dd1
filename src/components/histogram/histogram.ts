/** Binning: from the values of a series of runs to the rows of its histogram, and what they say in words. Pure. */
import { type Measure, type Value, valueText } from './measure.ts';
import { strings } from './strings.ts';

export interface Row {
  readonly label: string;
  readonly runs: number;
  /** Whether the reader's prediction falls into it. */
  readonly isMine: boolean;
  /** Whether it is what would be printed if nothing went wrong. */
  readonly isExact: boolean;
}

/** More rows than this are not taken in at a glance. */
const mostRows = 8;

/** Numbers in order, from the least bin to the greatest with the empty ones between them; then words, the commonest first. */
export function histogram(values: readonly Value[], measure: Measure, mine: Value | undefined): Row[] {
  const numbers = values.filter((value) => typeof value === 'number');
  const words = values.filter((value) => typeof value === 'string');
  const mineAsNumber = typeof mine === 'number' ? mine : undefined;
  const rows = measure.type === 'words' ? [] : numberRows(numbers, measure, mineAsNumber);
  return [
    ...rows,
    ...wordRows(words, typeof mine === 'string' && measure.type === 'words' ? mine : undefined),
  ];
}

/** The least "1, 2 or 5 times a power of ten" that divides the span into at most so many bins. */
export function niceStep(span: number, most: number): number {
  const rough = span / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10) * power;
}

/** In words: how many differ, how far apart they are, and the odds of seeing what goes wrong. */
export function summary(values: readonly Value[], measure: Measure): string {
  if (values.length === 0) return '';
  if (measure.type === 'count') {
    const bad = values.filter((value) => value !== measure.exactly).length;
    return [range(values, measure), strings.odds(bad, values.length, valueText(measure, measure.exactly))]
      .filter(Boolean)
      .join(' ');
  }
  if (measure.type === 'seconds') return range(values, measure);
  const [first] = wordRows(values.map(String), undefined);
  return strings.variety(new Set(values).size, first?.runs ?? 0, values.length);
}

/** The runs that are worth keeping: farthest from what it should be, or longest, or rarest; and nearest, shortest, commonest. */
export function extremes(
  values: readonly Value[],
  measure: Measure,
): { worst: number; best: number } | undefined {
  if (measure.type === 'words') return rarest(values.map(String));
  if (values.length < 2) return undefined;
  const badness = values.map((value) => {
    if (typeof value === 'string') return Number.POSITIVE_INFINITY;
    return measure.type === 'count' ? Math.abs(value - measure.exactly) : value;
  });
  const [most, least] = [Math.max(...badness), Math.min(...badness)];
  return most === least ? undefined : { worst: badness.indexOf(most), best: badness.indexOf(least) };
}

/** Of each the first; of those that are equally rare the newest. */
function rarest(words: readonly string[]): { worst: number; best: number } | undefined {
  const rows = wordRows(words, undefined);
  const [common, rare] = [rows[0], rows.at(-1)];
  if (!common || !rare || common === rare) return undefined;
  const firstOf = ({ label }: Row): number =>
    words.findIndex((word) => (word === '' ? strings.nothing : word) === label);
  return { worst: firstOf(rare), best: firstOf(common) };
}

function numberRows(numbers: readonly number[], measure: Measure, mine: number | undefined): Row[] {
  const exactly = measure.type === 'count' ? [measure.exactly] : [];
  const all = [...numbers, ...exactly, ...(mine === undefined ? [] : [mine])];
  if (all.length === 0) return [];
  const rows = pairs(edgesOf(all, measure)).map(([from, to]): Row => {
    const isIn = (value: number): boolean => from <= value && value < to;
    const isExact = measure.type === 'count' && from === measure.exactly;
    return {
      label: labelOf(from, to, measure, isExact),
      runs: numbers.filter(isIn).length,
      isMine: mine !== undefined && isIn(mine),
      isExact,
    };
  });
  const isShown = ({ runs, isMine, isExact }: Row): boolean => runs > 0 || isMine || isExact;
  return rows.slice(rows.findIndex(isShown), rows.findLastIndex(isShown) + 1);
}

/** The edges of the bins: steps, and among them, as a bin of its own, the number that should be printed. */
function edgesOf(all: readonly number[], measure: Measure): number[] {
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const span = most - least || Math.abs(most) / mostRows || 1;
  const step = Math.max(niceStep(span, mostRows - 1), measure.type === 'count' ? 1 : 0);
  const first = Math.floor(least / step);
  const steps = Array.from({ length: Math.floor(most / step) - first + 2 }, (_, i) => (first + i) * step);
  const own = measure.type === 'count' ? [measure.exactly, measure.exactly + 1] : [];
  return [...new Set([...steps, ...own])].sort((a, b) => a - b);
}

const pairs = (edges: readonly number[]): [number, number][] =>
  edges.slice(1).map((to, i) => [edges[i] ?? to, to]);

/** Counts name their last number; times, which have none, where the next bin begins. */
function labelOf(from: number, to: number, measure: Measure, isExact: boolean): string {
  const last = measure.type === 'count' ? to - 1 : to;
  if (isExact || last === from) return valueText(measure, from);
  return strings.range(valueText(measure, from), valueText(measure, last));
}

function wordRows(words: readonly string[], mine: string | undefined): Row[] {
  const counts = new Map<string, number>(mine === undefined ? [] : [[mine, 0]]);
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const rows = [...counts].map(
    ([label, runs]): Row => ({
      label: label === '' ? strings.nothing : label,
      runs,
      isMine: label === mine,
      isExact: false,
    }),
  );
  return rows.toSorted((a, b) => b.runs - a.runs);
}

function range(values: readonly Value[], measure: Measure): string {
  const numbers = values.filter((value) => typeof value === 'number');
  if (numbers.length === 0) return '';
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  if (least === most) return strings.allTheSame(values.length, valueText(measure, least));
  return strings.between(values.length, valueText(measure, least), valueText(measure, most));
}
