/** What the runs have found, as a small chart: time against workers, and the ideal. Shapes tell the variants apart. Pure. */
import type { ExperimentData } from '../../lesson/schema.ts';
import { type SvgNode, svg, tenth } from '../timeline/svg.ts';
import { aloneOf, idealAt, lineOf, otherPoints, pointsOf, type State } from './experiment.ts';
import { strings } from './strings.ts';

export const shapes = ['circle', 'square', 'triangle', 'diamond'] as const;

interface Scale {
  readonly x: (across: number) => number;
  readonly y: (seconds: number) => number;
  readonly most: number;
  readonly width: number;
  readonly height: number;
}

const edge = { left: 52, right: 66, top: 18, bottom: 44 } as const;

export function chart(state: State, data: ExperimentData, width: number): SvgNode {
  const height = width < 480 ? 260 : 320;
  const alone = aloneOf(state, data);
  const scale = scaleOf(state, data, width, height);
  return svg(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, class: 'ex-chart', 'aria-hidden': 'true' },
    ...axes(scale, data),
    ...(alone === undefined ? [] : ideal(scale, data, alone)),
    ...otherPoints(state).map((point) =>
      svg('path', {
        d: shapeAt('circle', scale.x(point.across), scale.y(point.seconds), 2.5),
        class: 'ex-other',
      }),
    ),
    ...data.variants.flatMap(({ id }, index) => series(state, id, shapes[index] ?? 'circle', scale)),
  );
}

/** A variant's sign, for the buttons that choose it. */
export const sign = (shape: (typeof shapes)[number]): SvgNode =>
  svg(
    'svg',
    { viewBox: '0 0 16 16', width: 16, height: 16, class: 'ex-sign', 'aria-hidden': 'true' },
    svg('path', { d: shapeAt(shape, 8, 8, 5), class: `ex-${shape}` }),
  );

function scaleOf({ points }: State, { across }: ExperimentData, width: number, height: number): Scale {
  const most = niceAbove(Math.max(0.1, ...points.map(({ seconds }) => seconds)));
  const last = Math.max(...across.values);
  return {
    width,
    height,
    most,
    x: (at) => tenth(edge.left + ((at - 0.5) / last) * (width - edge.left - edge.right)),
    y: (seconds) => tenth(height - edge.bottom - (seconds / most) * (height - edge.top - edge.bottom)),
  };
}

/** 1, 2 or 5 times a power of ten, or a half more: a round end that leaves little room above. */
function niceAbove(seconds: number): number {
  const power = 10 ** Math.floor(Math.log10(seconds));
  const step = [1, 1.5, 2, 3, 4, 5, 7.5, 10].find((each) => each * power >= seconds * 1.02) ?? 10;
  return step * power;
}

function axes({ x, y, most, width, height }: Scale, { across }: ExperimentData): SvgNode[] {
  const ticks = [0, most / 2, most];
  const right = width - edge.right;
  return [
    ...ticks.map((at) =>
      svg('path', { d: `M${edge.left} ${y(at)}H${right}`, class: at === 0 ? 'ex-axis' : 'ex-grid' }),
    ),
    ...ticks.map((at) =>
      svg('text', { x: edge.left - 8, y: y(at) + 4, 'text-anchor': 'end' }, strings.seconds(at)),
    ),
    ...across.values.map((at) =>
      svg('text', { x: x(at), y: height - edge.bottom + 18, 'text-anchor': 'middle' }, String(at)),
    ),
    svg(
      'text',
      { x: (edge.left + right) / 2, y: height - 6, 'text-anchor': 'middle', class: 'ex-label' },
      across.label,
    ),
  ];
}

function ideal({ x, y }: Scale, { across, ideal: kind }: ExperimentData, alone: number): SvgNode[] {
  const places = across.values.map((at) => `${x(at)} ${y(idealAt(at, alone, kind))}`);
  const last = across.values.at(-1) ?? 1;
  return [
    svg('path', { d: `M${places.join('L')}`, class: 'ex-ideal' }),
    svg('text', { x: x(last) + 12, y: y(idealAt(last, alone, kind)) + 4, class: 'ex-label' }, strings.ideal),
  ];
}

function series(state: State, variant: string, shape: (typeof shapes)[number], scale: Scale): SvgNode[] {
  const points = pointsOf(state, variant);
  const line = lineOf(points).map(({ across, seconds }) => `${scale.x(across)} ${scale.y(seconds)}`);
  const marks = points.map(({ across, seconds }) => shapeAt(shape, scale.x(across), scale.y(seconds), 5));
  return [
    ...(line.length > 1 ? [svg('path', { d: `M${line.join('L')}`, class: 'ex-line' })] : []),
    ...(marks.length > 0 ? [svg('path', { d: marks.join(''), class: `ex-${shape}` })] : []),
  ];
}

function shapeAt(shape: (typeof shapes)[number], x: number, y: number, size: number): string {
  const s = tenth(size);
  if (shape === 'circle')
    return `M${tenth(x - s)} ${y}a${s} ${s} 0 1 0 ${2 * s} 0a${s} ${s} 0 1 0 ${-2 * s} 0z`;
  if (shape === 'square') return `M${tenth(x - s)} ${tenth(y - s)}h${2 * s}v${2 * s}h${-2 * s}z`;
  if (shape === 'triangle') return `M${x} ${tenth(y - s)}l${s} ${2 * s}h${-2 * s}z`;
  return `M${x} ${tenth(y - s)}l${s} ${s}l${-s} ${s}l${-s} ${-s}z`;
}
