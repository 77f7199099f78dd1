/** The outline of the span that the reader points at, and a tie to whoever it waits for: in the overview, and where it is magnified. Pure. */
import { type Frame, groundOf, topOf, xOf } from './band.ts';
import { type Cursor, pointed } from './cursor.ts';
import type { Span } from './fold.ts';
import type { Lens } from './lens.ts';
import type { Plan } from './plan.ts';
import { type SvgNode, svg, tenth } from './svg.ts';
import { type Drawn, holderOf } from './timeline.ts';

export function mark(drawn: Drawn, plan: Plan, lens: Lens | undefined, cursor: Cursor | undefined): SvgNode {
  const found = pointed(drawn, cursor);
  if (!found || !cursor) return svg('g', { class: 'tl-marks' });
  const { detail } = plan;
  const frames = [
    plan.overview,
    ...(lens && detail ? [{ ...detail, from: lens.at, to: lens.at + lens.span }] : []),
  ];
  return svg(
    'g',
    { class: 'tl-marks' },
    ...frames.flatMap((frame) => [
      ...tie(frame, cursor.lane, found.span, holderOf(found.span, drawn)?.place ?? -1),
      ...outline(frame, cursor.lane, found.span.from, found.span.to),
    ]),
  );
}

/** From where the wait begins to the lane of whoever has what it waits for. It ends in a ring, on that lane at that moment. */
function tie(frame: Frame, lane: number, { from, to }: Span, holder: number): SvgNode[] {
  if (holder < 0 || holder === lane || to < frame.from || from > frame.to) return [];
  const x = tenth(Math.min(xOf(frame, Math.max(from, frame.from)) + 4, frame.right));
  const isBelow = holder > lane;
  const begin = tenth(isBelow ? groundOf(frame, lane) : topOf(frame, lane));
  const end = tenth((topOf(frame, holder) + groundOf(frame, holder)) / 2);
  const radius = Math.min(4.5, Math.max(1.5, frame.laneHeight / 3));
  const d = `M${x} ${begin}V${tenth(end + (isBelow ? -radius : radius))}`;
  return [
    svg('path', { d, class: 'tl-mark-seam' }),
    svg('path', { d, class: 'tl-tie' }),
    svg('circle', { cx: x, cy: end, r: radius, class: 'tl-ring' }),
  ];
}

/** Dark on a light seam, so that it stands out from any block. */
function outline(frame: Frame, lane: number, from: number, to: number): SvgNode[] {
  if (to < frame.from || from > frame.to) return [];
  const edges = [xOf(frame, Math.max(from, frame.from)), xOf(frame, Math.min(to, frame.to))] as const;
  const spare = Math.max(0, 5 - (edges[1] - edges[0])) / 2;
  const [left, right] = [tenth(edges[0] - spare), tenth(edges[1] + spare)];
  const air = frame.laneHeight < 9 ? 3 : 1.5;
  const [top, bottom] = [tenth(topOf(frame, lane) - air), tenth(groundOf(frame, lane) + air)];
  const d = `M${left} ${top}H${right}V${bottom}H${left}z`;
  return [svg('path', { d, class: 'tl-mark-seam' }), svg('path', { d, class: 'tl-mark' })];
}
