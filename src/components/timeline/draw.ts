/** The whole figure: lanes over the run's time, and where turns are short, a lens with its magnified part below. Pure. */
import { inSeconds, ticks } from './axis.ts';
import { band, type Frame, groundOf, handovers, holdsOf, laneNames, stick, xOf } from './band.ts';
import type { Lens } from './lens.ts';
import { lensGround, magnified } from './magnified.ts';
import { type Plan, variantOf } from './plan.ts';
import { strings } from './strings.ts';
import { type SvgNode, svg, tenth } from './svg.ts';
import type { Drawn, Lane } from './timeline.ts';

/** The drawing as one piece. */
export const figure = (
  drawn: Drawn,
  plan: Plan,
  lens: Lens | undefined,
  variant = variantOf(plan.width),
): SvgNode =>
  sheet(
    plan,
    variant,
    ...(lens ? [lensGround(plan, lens)] : []),
    ...still(drawn, plan, lens !== undefined),
    ...(lens ? [magnified(drawn, plan, lens)] : []),
  );

/** The paper that everything is drawn on. */
export const sheet = (plan: Plan, variant: string, ...children: SvgNode[]): SvgNode =>
  svg(
    'svg',
    { viewBox: `0 0 ${plan.width} ${tenth(plan.height)}`, class: variant, 'aria-hidden': 'true' },
    ...children,
  );

/** What stays while the lens moves: the lanes over the whole run, names and axis. */
export const still = (drawn: Drawn, plan: Plan, hasLens: boolean): readonly SvgNode[] => [
  run(drawn, plan, !hasLens),
  frameOf(drawn, plan),
];

/** Handovers nearer than this, in pixels, are a smear. */
const thinnest = 2.2;

/** The lanes themselves, clipped by an inner `svg` so that a replay only has to widen it. */
const run = (drawn: Drawn, plan: Plan, withStick: boolean): SvgNode => {
  const turns = drawn.lanes.reduce((sum, { tally }) => sum + tally.turns, 0);
  const isSparse = plan.width / turns > thinnest;
  const isStepped = isSparse && drawn.isOneStick && (withStick || !plan.isNarrow) && !plan.isCrowd;
  const holds = isStepped ? holdsOf(drawn.lanes, plan.overview) : [];
  return svg(
    'svg',
    { class: 'tl-run', x: 0, y: 0, width: plan.width, height: plan.axis + 2, overflow: 'hidden' },
    ...(withStick ? [] : handovers(holds, plan.overview)),
    ...band(drawn.lanes, plan.overview, !plan.isCrowd),
    ...(withStick ? stick(holds, plan.overview) : []),
  );
};

/** Names, figures and the axis. */
function frameOf(drawn: Drawn, plan: Plan): SvgNode {
  const { overview, axis } = plan;
  const end = xOf(overview, drawn.end);
  const hasTallies = !plan.isNarrow && !plan.isCrowd;
  return svg(
    'g',
    {},
    ...laneNames(drawn.lanes, overview),
    ...(hasTallies ? drawn.lanes.flatMap((lane, index) => tallyOf(lane, index, overview)) : []),
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

function tallyOf(lane: Lane, index: number, frame: Frame): SvgNode[] {
  const x = frame.right + 16;
  const middle = groundOf(frame, index) - frame.laneHeight / 2;
  const held = svg(
    'text',
    { x, y: middle + (frame.laneHeight < 30 || lane.isRest ? 5 : -2), class: 'tl-num' },
    strings.held(lane.tally.held),
  );
  if (frame.laneHeight < 30 || lane.isRest) return [held];
  return [held, svg('text', { x, y: middle + 14, class: 'tl-dim' }, strings.rested(lane.tally))];
}
