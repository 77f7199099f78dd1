/** Several runs on one time scale: bars whose inside is the run. Pure. */
import type { Trace } from '../../engine/index.ts';
import { band, type Frame, heightOf, xOf } from '../timeline/band.ts';
import { variantOf } from '../timeline/draw.ts';
import { type SvgNode, svg, tenth } from '../timeline/svg.ts';
import { type Drawn, excerpt } from '../timeline/timeline.ts';
import { strings } from './strings.ts';

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

/** The time scale: its unit in milliseconds, and what one and many of them are called. */
export interface Scale {
  readonly unit: number;
  readonly one: string;
  readonly many: string;
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

/** The figure at a width. */
export function comparison(
  rows: readonly Row[],
  scale: Scale,
  width: number,
  variant = variantOf(width),
): SvgNode {
  const narrow = width < 560;
  const places = placed(rows, narrow);
  const height = (places.at(-1)?.bottom ?? 0) + 22;
  const frame: Frame = {
    from: 0,
    to: scaleEnd(rows, scale.unit),
    left: 0,
    right: width - (narrow ? 76 : 150),
    top: 0,
    laneHeight: narrow ? 9 : 12,
    gap: 4,
    least: 0.9,
  };
  return svg(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, class: variant, 'aria-hidden': 'true' },
    grid(frame, scale, height, narrow),
    ...places.flatMap(({ row, top }) => rowOf(row, { ...frame, top }, scale, narrow)),
  );
}

const lanesOf = (row: Row): number => Math.max(1, row.lanes);

function placed(rows: readonly Row[], narrow: boolean): { row: Row; top: number; bottom: number }[] {
  const frame = { laneHeight: narrow ? 9 : 12, gap: 4 } as Frame;
  let y = 0;
  return rows.map((row) => {
    const top = y + 26;
    y = top + heightOf(frame, lanesOf(row)) + 26;
    return { row, top, bottom: y };
  });
}

function grid(frame: Frame, { unit, one, many }: Scale, height: number, narrow: boolean): SvgNode {
  const count = Math.floor(frame.to / unit);
  const every = Math.max(1, Math.ceil(count / (narrow ? 6 : 9)));
  const marks = Array.from({ length: Math.floor(count / every) + 1 }, (_, i) => i * every);
  return svg(
    'g',
    { class: 'tl-axis' },
    ...marks.flatMap((k) => {
      const x = tenth(xOf(frame, k * unit));
      const label = k === 0 ? '0' : k === 1 ? `1 ${one}` : narrow ? String(k) : `${k} ${many}`;
      return [
        svg('path', { d: `M${x + 0.5} 14V${height - 20}`, class: 'tl-grid' }),
        svg('text', { x, y: height - 4, 'text-anchor': k ? 'middle' : 'start' }, label),
      ];
    }),
  );
}

function rowOf(row: Row, frame: Frame, scale: Scale, narrow: boolean): SvgNode[] {
  const bottom = frame.top + heightOf(frame, lanesOf(row));
  const note = row.note === '' || narrow ? [] : [svg('tspan', { class: 'tl-dim', dx: 10 }, row.note)];
  const name = svg('text', { x: 0, y: frame.top - 9, class: 'tl-row' }, row.name, ...note);
  if (!row.run) return [name, ...waiting(row, frame, bottom)];
  const { drawn, seconds } = row.run;
  const end = xOf(frame, drawn.end);
  const middle = (frame.top + bottom) / 2;
  return [
    name,
    ...band(drawn.lanes, frame, false),
    svg('path', { d: `M${tenth(end) + 2} ${frame.top - 3}V${bottom + 3}`, class: 'tl-end' }),
    svg('text', { x: tenth(end + 12), y: middle + 2, class: 'tl-big' }, strings.seconds(seconds)),
    svg(
      'text',
      { x: tenth(end + 12), y: middle + 19, class: 'tl-dim' },
      strings.units((seconds * 1000) / scale.unit, scale),
    ),
  ];
}

/** Dotted lanes: to come. */
function waiting(row: Row, frame: Frame, bottom: number): SvgNode[] {
  const lines = Array.from({ length: lanesOf(row) }, (_, lane) => {
    const y = frame.top + lane * (frame.laneHeight + frame.gap) + frame.laneHeight - 0.75;
    return `M0 ${y}H${frame.right}`;
  });
  return [
    svg('path', { d: lines.join(''), class: 'tl-wait' }),
    svg('text', { x: frame.right + 12, y: (frame.top + bottom) / 2 + 5, class: 'tl-dim' }, strings.notRun),
  ];
}
