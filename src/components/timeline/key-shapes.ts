/** The key: each shape of the notation on its own, and the excerpt that names them in place. */
import { band, type Frame, groundOf, holdsOf, laneNames, stick, xOf } from './band.ts';
import type { Doing } from './fold.ts';
import { strings } from './strings.ts';
import { type SvgNode, svg, tenth } from './svg.ts';
import { type Lane, named } from './timeline.ts';

export type KeyShape = keyof typeof strings.key;

/** Named only beside a run in which they are seen. */
export const rare = ['native', 'events', 'idle'] as const satisfies readonly Doing[];

/** One small swatch, 44 by 18. */
export function swatch(shape: KeyShape): SvgNode {
  const frame: Frame = { from: 0, to: 10, left: 1, right: 41, top: 2, laneHeight: 14, gap: 0, least: 1 };
  const isEnd = shape === 'end';
  const spans = [{ doing: isEnd ? ('hold' as const) : shape, from: 0, to: isEnd ? 5 : 10 }];
  const lanes = named([{ called: '', id: 0, start: 0, end: isEnd ? 5 : undefined, spans }], 'thread');
  return svg(
    'svg',
    { viewBox: '0 0 44 18', width: 44, height: 18, 'aria-hidden': 'true' },
    ...band(lanes, frame),
  );
}

/** How to read a run: an invented excerpt with everything in it. The only drawing on the site that is not of a run. */
export function sample(width: number): SvgNode {
  const narrow = width < 700;
  const frame: Frame = {
    from: 0,
    to: 60,
    left: narrow ? 28 : 40,
    right: width - 6,
    top: 6,
    laneHeight: narrow ? 30 : 44,
    gap: 12,
    least: 1,
  };
  const height = groundOf(frame, 3) + 10;
  return svg(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, class: narrow ? 'tl-narrow' : 'tl-wide', 'aria-hidden': 'true' },
    ...band(sampleLanes, frame),
    ...stick(holdsOf(sampleLanes, frame), frame),
    ...laneNames(sampleLanes, frame),
    ...(narrow ? [] : words(frame)),
  );
}

type Piece = readonly [Doing, number, number];

const strand = (
  start: number,
  end: number | undefined,
  ...pieces: Piece[]
): Omit<Lane, 'name' | 'label' | 'isMain' | 'isRest' | 'colour' | 'tally'> => ({
  called: '',
  id: 0,
  start,
  end,
  spans: pieces.map(([doing, from, to]) => ({ doing, from, to })),
});

/** Named as four threads; the first of `named` would be the main one. */
const sampleLanes: readonly Lane[] = named(
  [
    strand(0, undefined),
    strand(0, 31, ['hold', 0, 9], ['wait', 9, 22], ['hold', 22, 31]),
    strand(
      0,
      undefined,
      ['wait', 0, 9],
      ['hold', 9, 15],
      ['sleep', 15, 40],
      ['wait', 40, 44],
      ['hold', 44, 52],
      ['wait', 52, 60],
    ),
    strand(
      0,
      undefined,
      ['wait', 0, 15],
      ['hold', 15, 22],
      ['lock', 22, 44],
      ['wait', 44, 52],
      ['hold', 52, 60],
    ),
    strand(6, undefined, ['wait', 6, 31], ['hold', 31, 44], ['sleep', 44, 60]),
  ],
  'thread',
).slice(1);

function words(frame: Frame): SvgNode[] {
  const say = (lane: number, at: number, up: number, text: string): SvgNode =>
    svg('text', { x: tenth(xOf(frame, at)), y: groundOf(frame, lane) - up, class: 'tl-say' }, text);
  const inside = (lane: number, at: number, text: string): SvgNode => {
    const y = groundOf(frame, lane) - frame.laneHeight / 2 + 3;
    return svg(
      'text',
      { x: tenth(xOf(frame, at)), y, 'text-anchor': 'middle', class: `tl-in on-lane-${lane + 1}` },
      text,
    );
  };
  return [
    inside(0, 4.5, strings.key.hold),
    say(3, 7, 11, strings.key.wait),
    say(1, 22.9, 18, strings.key.sleep),
    say(2, 32, 30, strings.key.lock),
    say(0, 31.8, 6, strings.key.end),
    inside(3, 37.5, strings.read.holdAndLock),
  ];
}
