/** A band of lanes between two instants, and the stick under it. */
import type { DropReason } from '../../engine/index.ts';
import type { Doing, Span } from './fold.ts';
import { bar, blocks, boxes, comb, hatching, lines, type Stretch, waves } from './shapes.ts';
import { between } from './spans.ts';
import { type SvgNode, svg, tenth } from './svg.ts';
import type { Lane } from './timeline.ts';
import { isTooFine, tints } from './tint.ts';

/** Where a stretch of time lies on the drawing. Times in milliseconds, the rest in pixels. */
export interface Frame {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly laneHeight: number;
  readonly gap: number;
  /** The least width of a block. */
  readonly least: number;
}

/** A hold, and the place of its lane in the drawing. */
export interface Hold {
  readonly lane: number;
  readonly colour: number;
  readonly from: number;
  readonly to: number;
  readonly why?: DropReason | undefined;
}

export const xOf = (frame: Frame, at: number): number =>
  frame.left + ((at - frame.from) / (frame.to - frame.from)) * (frame.right - frame.left);

export const topOf = (frame: Frame, lane: number): number =>
  frame.top + lane * (frame.laneHeight + frame.gap);
export const groundOf = (frame: Frame, lane: number): number => topOf(frame, lane) + frame.laneHeight;
export const heightOf = (frame: Frame, lanes: number): number =>
  lanes * frame.laneHeight + (lanes - 1) * frame.gap;

export const band = (lanes: readonly Lane[], frame: Frame, withEnds = true): SvgNode[] =>
  lanes.flatMap((lane, index) => laneOf(lane, index, frame, withEnds));

/** Every hold that touches the frame, in order. */
export const holdsOf = (lanes: readonly Lane[], frame: Pick<Frame, 'from' | 'to'>): Hold[] =>
  lanes
    .flatMap((lane, index) =>
      between(lane.spans, frame.from, frame.to)
        .filter(({ doing }) => doing === 'hold')
        .map(({ from, to, why }) => ({ lane: index, colour: lane.colour, from, to, why })),
    )
    .sort((a, b) => a.from - b.from);

/** Each lane's name, left of it; of lanes too low for names, the first and the last. */
export const laneNames = (lanes: readonly Pick<Lane, 'label'>[], frame: Frame): SvgNode[] =>
  lanes.flatMap((lane, index) => {
    const isLow = frame.laneHeight < 9;
    if (isLow && index > 0 && index < lanes.length - 1) return [];
    const middle = topOf(frame, index) + frame.laneHeight / 2;
    const y = tenth(isLow ? (index === 0 ? frame.top + 8 : groundOf(frame, index)) : middle + 5);
    const name = frame.laneHeight < 13 ? 'tl-name tl-small' : 'tl-name';
    return [svg('text', { x: 0, y: name === 'tl-name' || isLow ? y : y - 1, class: name }, lane.label)];
  });

/** A hairline at each handover, where they are far enough apart to be seen one by one. */
export function handovers(holds: readonly Hold[], frame: Frame): SvgNode[] {
  if ((frame.right - frame.left) / holds.length < 2.2) return [];
  const d = holds.slice(1).map((hold, before) => {
    const x = tenth(xOf(frame, hold.from));
    return `M${x} ${groundOf(frame, holds[before]?.lane ?? 0)}V${groundOf(frame, hold.lane)}`;
  });
  return d.length > 0 ? [svg('path', { d: d.join(''), class: 'tl-pass' })] : [];
}

/**
 * The stick: the ground under whoever holds, stepping at each handover. It lies nowhere while nobody holds, and is not drawn where
 * its steps would be denser than itself.
 */
export function stick(holds: readonly Hold[], frame: Frame): SvgNode[] {
  if ((frame.right - frame.left) / holds.length < 3) return [];
  let d = '';
  let pen = Number.NEGATIVE_INFINITY;
  for (const hold of holds) {
    const from = xOf(frame, Math.max(frame.from, hold.from));
    const to = xOf(frame, Math.min(frame.to, hold.to));
    const y = groundOf(frame, hold.lane);
    d += from - pen > 8 ? `M${tenth(from)} ${y}` : `V${y}`;
    d += `H${tenth(to)}`;
    pen = to;
  }
  if (d === '') return [];
  const thin = frame.laneHeight < 14 ? ' tl-slim' : '';
  return [svg('path', { d, class: `tl-stick-edge${thin}` }), svg('path', { d, class: `tl-stick${thin}` })];
}

function laneOf(lane: Lane, index: number, frame: Frame, withEnds: boolean): SvgNode[] {
  const top = topOf(frame, index);
  const ground = top + frame.laneHeight;
  const line = tenth(ground - 0.75);
  const isSmall = frame.laneHeight < 14;
  const colour = `lane-line-${lane.colour}`;
  const of = stretchesOf(lane, frame);
  const path = (d: string, name: string): SvgNode[] => (d === '' ? [] : [svg('path', { d, class: name })]);
  return [
    ...path(lines(of.idle, line), 'tl-thin'),
    ...path(lines(alongBlocks(lane, frame), line), isSmall ? 'tl-thin' : 'tl-wait'),
    ...path(hatching(of.lock, ground - Math.max(4, frame.laneHeight / 2), ground), `tl-lock ${colour}`),
    ...path(boxes(of.native, top + 0.75, ground - 0.75), `tl-native ${colour}`),
    ...path(waves(of.sleep, line, frame.laneHeight), `tl-sleep ${colour}`),
    ...path(comb(of.events, line, frame.laneHeight), `tl-events ${colour}`),
    ...solid(of.hold, frame, tenth(top + frame.laneHeight / 2), colour),
    ...(withEnds ? path(endOf(lane, frame, top, ground), 'tl-end') : []),
  ];
}

function solid(holds: readonly Stretch[], frame: Frame, middle: number, colour: string): SvgNode[] {
  const height = frame.laneHeight;
  if (!isTooFine(holds, frame.least)) {
    const d = blocks(holds, middle, frame.least, grainOf(frame));
    return d === '' ? [] : [svg('path', { d, class: `tl-hold ${colour}`, 'stroke-width': height })];
  }
  return tints(holds, frame.left, frame.right).map(({ quarter, stretches }) =>
    svg('path', {
      d: blocks(stretches, middle, 0),
      class: `tl-hold tl-q${quarter} ${colour}`,
      'stroke-width': height,
    }),
  );
}

/** Where a run is drawn whole, half a pixel is nothing to see, and much to load; where it is small besides, a pixel. */
function grainOf({ least, laneHeight }: Frame): number {
  if (least <= 0.5) return 0.1;
  return laneHeight < 14 ? 1 : 0.5;
}

/** Dots from the first wait to the last, running on under the blocks between: the blocks cover them. */
function alongBlocks(lane: Lane, frame: Frame): Stretch[] {
  const dotted: Stretch[] = [];
  let edge = Number.NEGATIVE_INFINITY;
  let isOpen = false;
  for (const span of between(lane.spans, frame.from, frame.to)) {
    if (span.doing !== 'hold' && span.doing !== 'wait') continue;
    const stretch = placed(span, frame);
    if (stretch.from - edge > closest) isOpen = false;
    edge = stretch.to;
    if (span.doing === 'hold') continue;
    const last = isOpen ? dotted.pop() : undefined;
    dotted.push({ from: last?.from ?? stretch.from, to: stretch.to });
    isOpen = true;
  }
  return dotted;
}

/** What is nearer than this, in pixels, nobody sees apart: it is drawn as one. Keeps a drawing's size bounded by its width. */
const closest = 0.75;

/** What the lane does within the frame, by kind, in pixels. Only holds stay apart: they have a way of their own to be too fine. */
function stretchesOf(lane: Lane, frame: Frame): Record<Doing, Stretch[]> {
  const of: Record<Doing, Stretch[]> = {
    hold: [],
    wait: [],
    lock: [],
    native: [],
    sleep: [],
    events: [],
    idle: [],
  };
  for (const span of between(lane.spans, frame.from, frame.to)) {
    const stretch = placed(span, frame);
    const same = of[span.doing];
    const last = same.at(-1);
    const isApart = span.doing === 'hold' || !last || stretch.from - last.to > closest;
    if (isApart) same.push(stretch);
    else same[same.length - 1] = { from: last.from, to: stretch.to };
  }
  return of;
}

const placed = (span: Pick<Span, 'from' | 'to'>, frame: Frame): Stretch => ({
  from: xOf(frame, Math.max(frame.from, span.from)),
  to: xOf(frame, Math.min(frame.to, span.to)),
});

const endOf = (lane: Lane, frame: Frame, top: number, ground: number): string =>
  lane.end === undefined || lane.end < frame.from || lane.end > frame.to
    ? ''
    : bar(xOf(frame, lane.end) + 2.5, top - 2, ground + 2);
