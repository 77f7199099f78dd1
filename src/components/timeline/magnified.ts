/** What the lens shows: the same lanes with room for the stick and for the length of each turn. Pure. */
import { inMilliseconds, ticks } from './axis.ts';
import { band, type Frame, type Hold, holdsOf, laneNames, stick, topOf, xOf } from './band.ts';
import type { Lens } from './lens.ts';
import type { Plan } from './plan.ts';
import { strings } from './strings.ts';
import { type SvgNode, svg, tenth } from './svg.ts';
import type { Drawn } from './timeline.ts';

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
    ...(drawn.isOneStick ? stick(holds, frame) : []),
    ...laneNames(drawn.lanes, frame),
    ...lengths(holds, frame),
    ...(plan.isNarrow ? [] : longest(holds, frame, plan)),
    millisecondsAxis(frame, plan),
  );
}

function lengths(holds: readonly Hold[], frame: Frame): SvgNode[] {
  if (frame.laneHeight < 18) return [];
  return holds.flatMap(({ lane, colour, from, to }) => {
    const isWhole = from >= frame.from && to <= frame.to;
    const [left, right] = [xOf(frame, from), xOf(frame, to)];
    if (!isWhole || right - left < 36) return [];
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
function longest(holds: readonly Hold[], frame: Frame, plan: Plan): SvgNode[] {
  const whole = holds.filter(
    ({ from, to, why }) =>
      why === 'preempted' && from >= frame.from && to <= frame.to && to - from > 6 && to - from < 40,
  );
  const long = whole.toSorted((a, b) => b.to - b.from - (a.to - a.from))[0];
  if (!long || frame.to - frame.from > 200) return [];
  const x = frame.right + 16;
  const text = strings
    .longTurn(long.to - long.from)
    .map((line, k) => svg('tspan', { x, dy: k ? 16 : 0 }, line));
  // Three lines, and below the last lane stands the axis' unit.
  const y = Math.min(topOf(frame, long.lane) + 12, plan.height - 30 - 52);
  return [svg('text', { x, y, class: 'tl-note' }, ...text)];
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
