/** Which lines of a program stand on its card: as much as can be read at the size of a thumbnail, and always what is broken. Pure. */

export interface Numbered<Line> {
  readonly line: Line;
  /** Broken on purpose: marked on the card. */
  readonly isBroken: boolean;
}

/** `gap`: lines were left out here. */
export type Row<Line> = Numbered<Line> | 'gap';

/**
 * Leaves out imports and doubled blank lines first; if that is not enough, what lies farthest from the broken lines.
 * `broken`: first and last line, from 1. At most `most` rows, gaps included.
 */
export function excerpt<Line>(
  lines: readonly Line[],
  textOf: (line: Line) => string,
  broken: readonly [number, number],
  most: number,
): Row<Line>[] {
  const numbered = lines.map((line, i) => ({
    line,
    isBroken: i + 1 >= broken[0] && i + 1 <= broken[1],
  }));
  const kept = withoutDoubleBlanks(
    withoutImports(numbered, ({ line }) => textOf(line)),
    ({ line }) => textOf(line),
  );
  return kept.length <= most ? kept : around(kept, most);
}

function withoutImports<Line>(
  rows: readonly Numbered<Line>[],
  textOf: (row: Numbered<Line>) => string,
): Numbered<Line>[] {
  let depth = 0;
  return rows.filter((row) => {
    const text = textOf(row);
    const isImport = depth > 0 || /^(import|from) /.test(text);
    if (isImport) depth += count(text, '(') - count(text, ')');
    return !isImport || row.isBroken;
  });
}

function withoutDoubleBlanks<Line>(
  rows: readonly Numbered<Line>[],
  textOf: (row: Numbered<Line>) => string,
): Numbered<Line>[] {
  const isBlank = (row: Numbered<Line> | undefined): boolean =>
    row === undefined || textOf(row).trim() === '';
  return rows.filter((row, i) => row.isBroken || !(isBlank(row) && isBlank(rows[i - 1])));
}

/** To the end of the program where that can be had, since there it prints. */
function around<Line>(rows: readonly Numbered<Line>[], most: number): Row<Line>[] {
  const first = Math.max(
    0,
    rows.findIndex((row) => row.isBroken),
  );
  const last = Math.max(
    first,
    rows.findLastIndex((row) => row.isBroken),
  );
  const atEnd = rows.length - most;
  const middle = first - Math.max(1, Math.floor((most - (last - first + 1)) / 2));
  const from = Math.max(0, first > atEnd ? atEnd : middle);
  const shown: Row<Line>[] = rows.slice(from, from + most);
  if (from > 0) shown[0] = 'gap';
  if (from + most < rows.length) shown[most - 1] = 'gap';
  return shown;
}

const count = (text: string, sign: string): number => text.split(sign).length - 1;
