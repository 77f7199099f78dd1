/** A run as a picture that stands alone, on a slide say: title, drawing, key, and where it comes from. Pure. */
import { figure } from '../timeline/draw.ts';
import { type KeyShape, rare, swatch } from '../timeline/key-shapes.ts';
import { plan } from '../timeline/plan.ts';
import { strings as timelineWords } from '../timeline/strings.ts';
import { type SvgNode, svg, tenth } from '../timeline/svg.ts';
import { isSeen } from '../timeline/timeline.ts';
import type { View } from '../timeline/view.ts';
import { strings } from './strings.ts';

/** Where a run comes from. */
export interface About {
  /** Of the page. */
  readonly title: string;
  readonly url: string;
  /** The program's file. */
  readonly file: string;
  /** "3.14.2"; empty where it is not known. */
  readonly python: string;
  /** Of the site. */
  readonly version: string;
  readonly date: Date;
}

export interface Poster {
  readonly drawing: SvgNode;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

const width = 1200;
const margin = 44;
const figureTop = 118;

export function poster({ drawn, lens }: View, about: About): Poster {
  const names = drawn.lanes.map(({ label }) => label);
  const where = plan(width - 2 * margin, drawn.end, names, lens !== undefined);
  const keyTop = figureTop + where.height + 24;
  const height = Math.round(keyTop + 76);
  const drawing = svg(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height },
    svg('title', {}, strings.title(about.title)),
    svg('desc', {}, `${timelineWords.summary(drawn)} ${about.url}`),
    svg('rect', { x: 0.5, y: 0.5, width: width - 1, height: height - 1, class: 'poster-ground' }),
    svg('text', { x: margin, y: 62, class: 'poster-title' }, about.title),
    svg('text', { x: margin, y: 90, class: 'poster-sub' }, strings.made(about, drawn)),
    svg('g', { transform: `translate(${margin} ${figureTop})` }, ...figure(drawn, where, lens).children),
    svg('g', { transform: `translate(${margin} ${tenth(keyTop)})` }, ...key(shapesOf({ drawn }))),
    svg('text', { x: margin, y: height - 22, class: 'poster-url' }, about.url),
    svg(
      'text',
      { x: width - margin, y: height - 22, 'text-anchor': 'end', class: 'poster-sub' },
      strings.site(about.version),
    ),
  );
  return { drawing, width, height };
}

const shapesOf = ({ drawn }: Pick<View, 'drawn'>): readonly KeyShape[] => [
  ...(['hold', 'wait'] as const),
  ...(['lock', 'sleep', ...rare] as const).filter((doing) => isSeen(doing, drawn)),
  'end',
];

/** In a row: no run has all of them, and if one had they would still fit. */
const key = (shapes: readonly KeyShape[]): SvgNode[] =>
  shapes.map((shape, index) =>
    svg(
      'g',
      { transform: `translate(${index * Math.min(190, (width - 2 * margin) / shapes.length)} 0)` },
      ...swatch(shape).children,
      svg('text', { x: 52, y: 14 }, timelineWords.key[shape]),
    ),
  );
