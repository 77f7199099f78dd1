/** Where "broken on purpose" stands on a phone, where a long line would run under it. Pure. */

/** As many columns as a phone of 320 px has room for beside the tag. */
const mostColumns = 18;

/** The row, from 0: in the marked lines, from the last one up, or right below or above them, wherever there is most room. */
export function tagRow(source: string, [first, last]: readonly [number, number]): number {
  const lines = source.trimEnd().split('\n');
  const marked = Array.from({ length: last - first + 1 }, (_, i) => last - 1 - i);
  const rows = [...marked, last, first - 2].filter((row) => row >= 0 && row < lines.length);
  const lengthOf = (row: number): number => lines[row]?.length ?? 0;
  const fitting = rows.find((row) => lengthOf(row) <= mostColumns);
  return fitting ?? rows.toSorted((a, b) => lengthOf(a) - lengthOf(b))[0] ?? last - 1;
}
