/** The whole figure: lanes over the run's time, and where turns are short, a lens with its magnified part below. Pure. */
import { inMilliseconds, inSeconds, ticks } from './axis.ts';
import { band, type Frame, groundOf, handovers, heightOf, holdsOf, stick, topOf, xOf } from './band.ts';
import type { Lens } from './lens.ts';
import { strings } from './strings.ts';
import { type SvgNode, svg, tenth } from './svg.ts';
import type { Drawn, Lane } from './timeline.ts';

/** Where everything stands, in pixels. */
export interface Plan {
  readonly width: number;
  readonly height: number;
  readonly isNarrow: boolean;
  readonly overview: Frame;
  readonly axis: number;
  /** The magnified part, without its times. */
  readonly detail: Frame | undefined;
}

/** Which of the server's two drawings this is; the browser draws only one, 'tl-live'. */
export const variantOf = (width: number): string => (isNarrow(width) ? 'tl-narrow' : 'tl-wide');

export const isNarrow = (width: number): boolean => width < 560;

export function plan(width: number, end: number, names: readonly string[], hasLens: boolean): Plan {
  const narrow = isNarrow(width);
  const lanes = Math.max(1, names.length);
  const left = Math.max(narrow ? 28 : 36, 9 * Math.max(...names.map((name) => name.length), 0) + 8);
  const right = width - (narrow ? 6 : 122);
  const laneHeight = lowered(narrow ? (hasLens ? 24 : 30) : hasLens ? 34 : 44, lanes);
  const gap = lanes > 6 ? 5 : narrow ? 8 : 11;
  const overview: Frame = { from: 0, to: end * 1.004, left, right, top: 16, laneHeight, gap, least: 0.9 };
  const axis = overview.top + heightOf(overview, lanes) + 10;
  if (!hasLens) return { width, height: axis + 26, isNarrow: narrow, overview, axis, detail: undefined };
  const detail: Frame = {
    ...overview,
    top: axis + 88,
    laneHeight: lowered(narrow ? 38 : 48, lanes),
    gap: lanes > 6 ? 6 : 10,
    least: 0.5,
  };
  return {
    width,
    height: detail.top + heightOf(detail, lanes) + 40,
    isNarrow: narrow,
    overview,
    axis,
    detail,
  };
}

/** The drawing as one piece. `run` alone is hidden and shown again by a replay. */
export function figure(
  drawn: Drawn,
  plan: Plan,
  lens: Lens | undefined,
  variant = variantOf(plan.width),
): SvgNode {
  return svg(
    'svg',
    {
      viewBox: `0 0 ${plan.width} ${tenth(plan.height)}`,
      class: variant,
      'aria-hidden': 'true',
    },
    ...(lens ? [lensGround(plan, lens)] : []),
    run(drawn, plan, lens === undefined),
    frameOf(drawn, plan),
    ...(lens ? [magnified(drawn, plan, lens)] : []),
  );
}

/** The lanes themselves, clipped by an inner `svg` so that a replay only has to widen it. */
export const run = (drawn: Drawn, plan: Plan, withStick: boolean): SvgNode => {
  const isStepped = drawn.isOneStick && (withStick || !plan.isNarrow);
  const holds = isStepped ? holdsOf(drawn.lanes, plan.overview) : [];
  return svg(
    'svg',
    { class: 'tl-run', x: 0, y: 0, width: plan.width, height: plan.axis + 2, overflow: 'hidden' },
    ...(withStick ? [] : handovers(holds, plan.overview)),
    ...band(drawn.lanes, plan.overview),
    ...(withStick ? stick(holds, plan.overview) : []),
  );
};

/** Names, figures and the axis. */
export function frameOf(drawn: Drawn, plan: Plan): SvgNode {
  const { overview, axis } = plan;
  const end = xOf(overview, drawn.end);
  return svg(
    'g',
    {},
    ...laneNames(drawn.lanes, overview),
    ...(plan.isNarrow ? [] : drawn.lanes.flatMap((lane, index) => tallyOf(lane, index, overview))),
    svg(
      'g',
      { class: 'tl-axis' },
      svg('path', { d: `M${overview.left} ${axis}H${tenth(end)}` }),
      ...secondsAxis(drawn.end, plan),
      svg('path', { d: `M${tenth(end)} ${overview.top - 6}V${axis + 7}`, class: 'tl-fin' }),
      svg(
        'text',
        { x: tenth(end), y: axis + 21, 'text-anchor': 'end', class: 'tl-total' },
        strings.total(drawn.end),
      ),
    ),
  );
}

export function secondsAxis(end: number, { overview, axis, isNarrow: narrow }: Plan): SvgNode[] {
  const width = xOf(overview, end) - overview.left;
  return ticks(0, end, width, narrow ? 90 : 100, inSeconds).flatMap(({ at, label }) => {
    const x = xOf(overview, at);
    const isClear = x < overview.left + width - 74 || at === 0;
    const mark = svg('path', { d: `M${tenth(x) + 0.5} ${axis}v${label ? 7 : 4}` });
    if (label === undefined || !isClear) return [mark];
    return [mark, svg('text', { x: tenth(x), y: axis + 21, 'text-anchor': at ? 'middle' : 'start' }, label)];
  });
}

/** The magnified ground flows out of the lens. Drawn first: it lies under everything. */
export function lensGround(plan: Plan, lens: Lens): SvgNode {
  const { overview, axis, detail } = plan;
  if (!detail) return svg('g', {});
  const [from, to] = [tenth(xOf(overview, lens.at)), tenth(xOf(overview, lens.at + lens.span))];
  const { left, right } = overview;
  const [top, neck] = [overview.top - 9, axis + 29];
  const mouth = detail.top - 12;
  const bottom = plan.height - 30;
  const rightEdge = `M${from} ${top}H${to}V${neck}C${to} ${neck + 26} ${right} ${mouth - 32} ${right} ${mouth}V${bottom}`;
  const leftEdge = `H${left}V${mouth}C${left} ${mouth - 32} ${from} ${neck + 26} ${from} ${neck}z`;
  return svg('path', { d: rightEdge + leftEdge, class: 'tl-ground' });
}

/** The lens, and what it shows: the same lanes with room for the stick and the length of each turn. */
export function magnified(drawn: Drawn, plan: Plan, lens: Lens): SvgNode {
  const { overview, axis } = plan;
  if (!plan.detail) return svg('g', {});
  const frame: Frame = { ...plan.detail, from: lens.at, to: lens.at + lens.span };
  const holds = holdsOf(drawn.lanes, frame);
  const [from, to] = [tenth(xOf(overview, lens.at)), tenth(xOf(overview, lens.at + lens.span))];
  return svg(
    'g',
    { class: 'tl-magnified' },
    svg('path', { d: `M${from} ${axis + 29}V${overview.top - 9}H${to}V${axis + 29}`, class: 'tl-lens' }),
    ...band(drawn.lanes, frame),
    ...stick(holds, frame),
    ...laneNames(drawn.lanes, frame),
    ...lengths(holds, frame),
    ...(plan.isNarrow ? [] : longest(holds, frame)),
    millisecondsAxis(frame, plan),
  );
}

function lengths(holds: ReturnType<typeof holdsOf>, frame: Frame): SvgNode[] {
  return holds.flatMap(({ lane, colour, from, to }) => {
    const isWhole = from >= frame.from && to <= frame.to;
    const [left, right] = [xOf(frame, from), xOf(frame, to)];
    if (!isWhole || right - left < 36 || frame.laneHeight < 18) return [];
    const attributes = {
      x: tenth((left + right) / 2),
      y: topOf(frame, lane) + frame.laneHeight / 2 + 3,
      'text-anchor': 'middle',
      class: `tl-in on-lane-${colour}`,
    };
    return [svg('text', attributes, (to - from).toFixed(1))];
  });
}

/** A turn well over the 5 ms is explained beside it. */
function longest(holds: ReturnType<typeof holdsOf>, frame: Frame): SvgNode[] {
  const whole = holds.filter(
    ({ from, to }) => from >= frame.from && to <= frame.to && to - from > 6 && to - from < 40,
  );
  const long = whole.sort((a, b) => b.to - b.from - (a.to - a.from))[0];
  if (!long || frame.to - frame.from > 200) return [];
  const x = frame.right + 16;
  const text = strings
    .longTurn(long.to - long.from)
    .map((line, k) => svg('tspan', { x, dy: k ? 16 : 0 }, line));
  return [svg('text', { x, y: topOf(frame, long.lane) + 12, class: 'tl-note' }, ...text)];
}

function millisecondsAxis(frame: Frame, plan: Plan): SvgNode {
  const y = plan.height - 30;
  const marks = ticks(
    frame.from,
    frame.to,
    frame.right - frame.left,
    plan.isNarrow ? 100 : 130,
    inMilliseconds,
  );
  return svg(
    'g',
    { class: 'tl-axis' },
    svg('path', { d: `M${frame.left} ${y}H${frame.right}` }),
    ...marks.map(({ at, label }) => svg('path', { d: `M${tenth(xOf(frame, at))} ${y}v${label ? 7 : 3}` })),
    ...marks.flatMap(({ at, label }) =>
      label ? [svg('text', { x: tenth(xOf(frame, at)), y: y + 21, 'text-anchor': 'middle' }, label)] : [],
    ),
    ...(plan.isNarrow
      ? []
      : [svg('text', { x: frame.right + 16, y: y + 5, class: 'tl-dim' }, strings.milliseconds)]),
  );
}

export const laneNames = (lanes: readonly Pick<Lane, 'name'>[], frame: Frame): SvgNode[] =>
  lanes.map((lane, index) =>
    svg('text', { x: 0, y: topOf(frame, index) + frame.laneHeight / 2 + 5, class: 'tl-name' }, lane.name),
  );

function tallyOf(lane: Lane, index: number, frame: Frame): SvgNode[] {
  const x = frame.right + 16;
  const middle = groundOf(frame, index) - frame.laneHeight / 2;
  const held = svg(
    'text',
    { x, y: middle + (frame.laneHeight < 30 ? 5 : -2), class: 'tl-num' },
    strings.held(lane.tally.held),
  );
  if (frame.laneHeight < 30) return [held];
  return [held, svg('text', { x, y: middle + 14, class: 'tl-dim' }, strings.rested(lane.tally))];
}

/** Many lanes are lower, but never so low that names would touch. */
const lowered = (height: number, lanes: number): number =>
  lanes <= 6 ? height : Math.max(14, Math.round((height * 6) / lanes));
