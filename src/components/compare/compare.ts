/** Several runs on one time scale: bars whose inside is the run. Pure. */
import { band, type Frame, heightOf, xOf } from '../timeline/band.ts';
import { variantOf } from '../timeline/plan.ts';
import { type SvgNode, svg, tenth } from '../timeline/svg.ts';
import { type Row, scaleEnd } from './rows.ts';
import { strings } from './strings.ts';

/** The time scale: its unit in milliseconds, and what one and many of them are called. */
export interface Scale {
  readonly unit: number;
  readonly one: string;
  readonly many: string;
}

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
      // On a narrow drawing the first tick alone names the unit.
      const isBare = k === 0 || (narrow && k > every);
      const label = isBare ? String(k) : `${k} ${k === 1 ? one : many}`;
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
