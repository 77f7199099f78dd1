/** The sheet with the program, on a card. */
import { area, at, type Box, leaf, type Style } from './boxes.ts';
import { colour } from './colours.ts';
import { type CodeRow, columnsOf, type Ink, inked } from './inked.ts';

/** The most rows that can still be read. */
export const mostRows = 18;

/** `inset`: above the first row and below the last. */
const panel = { left: 500, top: 44, width: 656, height: 430, padding: 26, inset: 12 } as const;
/** Commit Mono's advance, in ems. */
const advance = 0.6;

/**
 * Few boxes, and none with a border: satori takes its time for every box, and resvg for every mask. So all text of one ink is one
 * box, over those of the others.
 */
export function program(rows: readonly CodeRow[]): Box[] {
  const columns = Math.max(24, ...rows.map(columnsOf));
  const inner = panel.height - 2 * panel.inset;
  const fitting = [(panel.width - 2 * panel.padding) / (advance * columns), inner / (1.36 * rows.length)];
  const size = Math.max(14, Math.min(26, ...fitting));
  // Whole pixels, as satori rounds each line of a text to them.
  const height = Math.floor(Math.min(1.5 * size, inner / rows.length));
  const first = panel.top + panel.inset;
  const type = { whiteSpace: 'pre', fontFamily: 'Commit Mono', fontSize: size, lineHeight: height / size };
  return [
    ...sheet(rows.length * height + 2 * panel.inset),
    ...rows.flatMap((row, i) => (row !== 'gap' && row.isBroken ? mark(first + i * height, height) : [])),
    ...[...inked(rows)].map(([ink, text]) =>
      leaf({ ...at(panel.left + panel.padding, first, panel.width), ...type, ...styles[ink] }, text),
    ),
  ];
}

/** Two areas: the outer shows as an edge of one pixel. */
function sheet(height: number): Box[] {
  const { left, top, width } = panel;
  return [
    area({ ...at(left, top, width), height, borderRadius: 4, background: colour('edge') }),
    area({
      ...at(left + 1, top + 1, width - 2),
      height: height - 2,
      borderRadius: 3,
      background: colour('sheet'),
    }),
  ];
}

/** Behind a row that is broken on purpose. */
function mark(top: number, height: number): Box[] {
  const left = panel.left + 1;
  return [
    area({ ...at(left, top, panel.width - 2), height, background: `${colour('break')}21` }),
    area({ ...at(left, top, 5), height, background: colour('break') }),
  ];
}

const styles: Readonly<Record<Ink, Style>> = {
  plain: {},
  keyword: { fontWeight: 700 },
  string: { color: colour('code-str') },
  comment: { color: colour('code-com') },
  gap: { color: colour('ink-3') },
};
