/** What a card shows, as the tree of boxes that satori lays out: the program, its question, and never its answer. */
import type { Piece } from '../program/highlight.ts';
import { colour } from './colours.ts';
import type { Row } from './excerpt.ts';
import { strings } from './strings.ts';

export const cardSize = { width: 1200, height: 630 } as const;

type Style = Readonly<Record<string, string | number>>;
export interface Box {
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>>;
}

export interface CardContent {
  readonly title: string;
  readonly summary: string;
  readonly code: readonly Row<readonly Piece[]>[];
}

/** The most rows that can still be read. */
export const mostRows = 18;

const panel = { left: 500, top: 44, width: 656, height: 430, padding: 26 } as const;
/** Commit Mono's advance, in ems. */
const advance = 0.6;

export function cardTree({ title, summary, code }: CardContent): Box {
  const page: Style = {
    ...cardSize,
    position: 'relative',
    display: 'flex',
    background: colour('paper'),
    color: colour('ink'),
  };
  return box(page, [
    brand(),
    text(strings.headline, { ...at(56, 112, 436), font: 'Besley', size: 76, line: 0.99 }),
    box({ ...at(58, 290, 404), display: 'flex', flexDirection: 'column', gap: 10 }, [
      text(title, { font: 'Besley', size: 31, line: 1.16, clamp: 2 }),
      text(summary, { font: 'Sofia', size: 25, line: 1.3, clamp: 3, color: colour('ink-2') }),
    ]),
    program(code),
    lanes(),
  ]);
}

function program(rows: CardContent['code']): Box {
  const columns = Math.max(24, ...rows.map((row) => (row === 'gap' ? 0 : lengthOf(row.line))));
  const inner = panel.height - 2 * 12;
  const size = Math.max(
    14,
    Math.min(26, (panel.width - 2 * panel.padding) / (advance * columns), inner / (1.36 * rows.length)),
  );
  const height = Math.min(1.5 * size, inner / rows.length);
  return box(
    {
      ...at(panel.left, panel.top, panel.width),
      display: 'flex',
      flexDirection: 'column',
      overflow: 'hidden',
      padding: '12px 0',
      background: colour('sheet'),
      border: `1.5px solid ${colour('edge')}`,
      borderRadius: 4,
      fontFamily: 'Commit Mono',
      fontSize: size,
    },
    rows.map((row) => codeRow(row, height)),
  );
}

function codeRow(row: Row<readonly Piece[]>, height: number): Box {
  const base: Style = { display: 'flex', alignItems: 'center', height, whiteSpace: 'pre' };
  const inset = panel.padding - 5;
  if (row === 'gap')
    return box({ ...base, paddingLeft: panel.padding, color: colour('ink-3') }, [leaf({}, '…')]);
  const mark: Style = row.isBroken
    ? { background: `${colour('break')}21`, borderLeft: `5px solid ${colour('break')}`, paddingLeft: inset }
    : { paddingLeft: panel.padding };
  return box(
    { ...base, ...mark },
    row.line.map((piece) => leaf({ whiteSpace: 'pre', ...inks(piece) }, piece.text)),
  );
}

function inks({ class: name }: Piece): Style {
  if (name === 'k') return { fontWeight: 700 };
  if (name === 'st') return { color: colour('code-str') };
  return name === 'c' ? { color: colour('code-com') } : {};
}

function brand(): Box {
  const mark = drawing(36, 26, { width: 58, height: 42 }, [
    path('M1 11H35M1 23H35', colour('edge'), 1),
    {
      type: 'path',
      props: { d: 'M3 2H17V11H3zM19 14H33V23H19z', fill: colour('ink') },
    },
    path('M3 11H18V23H33', colour('stick-edge'), 5.4),
    path('M3 11H18V23H33', colour('stick'), 2.9),
  ]);
  const style = { ...at(56, 44, 420), display: 'flex', alignItems: 'center', gap: 14 };
  return box(style, [mark, text(strings.site, { font: 'Besley', size: 27, line: 1 })]);
}

/** Four lanes and one stick. What comes is drawn as waiting, whatever it will be. */
function lanes(): Box {
  const waiting = [0, 1, 2, 3].map((lane) => ({
    type: 'path',
    props: {
      d: `M58 ${38 + lane * 30}H1200`,
      stroke: colour('edge'),
      strokeWidth: 2.2,
      strokeDasharray: '2.2 6',
    },
  }));
  return box({ ...at(0, 484, 1200), display: 'flex' }, [
    drawing(1200, 146, { width: 1200, height: 146 }, [
      ...waiting,
      { type: 'rect', props: { x: 58, y: 10, width: 230, height: 28, fill: colour('lane-1') } },
      path('M58 38H288', colour('stick-edge'), 15),
      path('M58 38H288', colour('stick'), 9.5),
    ]),
  ]);
}

interface Type {
  readonly font: string;
  readonly size: number;
  readonly line: number;
  readonly clamp?: number;
}

const text = (words: string, { font, size, line, clamp, ...style }: Type & Style): Box =>
  leaf(
    {
      ...style,
      display: 'block',
      fontFamily: font,
      fontSize: size,
      lineHeight: line,
      ...(clamp && { lineClamp: clamp }),
    },
    words,
  );

const at = (left: number, top: number, width: number): Style => ({ position: 'absolute', left, top, width });
const box = (style: Style, children: readonly Box[]): Box => ({ type: 'div', props: { style, children } });
const leaf = (style: Style, children: string): Box => ({ type: 'div', props: { style, children } });
const path = (d: string, stroke: string, strokeWidth: number): Box => ({
  type: 'path',
  props: { d, stroke, strokeWidth, fill: 'none', strokeLinecap: 'round', strokeLinejoin: 'round' },
});
const drawing = (width: number, height: number, style: Style, children: readonly Box[]): Box => ({
  type: 'svg',
  props: { viewBox: `0 0 ${width} ${height}`, ...style, children },
});
const lengthOf = (line: readonly Piece[]): number => line.reduce((sum, { text }) => sum + text.length, 0);
