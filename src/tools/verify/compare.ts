/** Compares what a program printed here and natively: the same words, and numbers in the same range. */

export interface Printed {
  readonly exitCode: number;
  readonly text: string;
}

/** A browser's Python is up to twice as slow, and machines are busy: numbers may differ by this factor. */
const FACTOR = 4;
const NUMBER = /\d[\d,_]*(?:\.\d+)?/g;

/** What differs, in words; undefined where nothing does. Runs of one program on either side: no fewer than one. */
export function difference(ours: readonly Printed[], native: readonly Printed[]): string | undefined {
  const shapes = (runs: readonly Printed[]) => new Set(runs.map(({ text }) => text.replace(NUMBER, '#')));
  const codes = (runs: readonly Printed[]) =>
    [...new Set(runs.map(({ exitCode }) => exitCode))].sort().join();
  if (codes(ours) !== codes(native)) return `exit codes ${codes(ours)} here, ${codes(native)} natively`;
  const [here, there] = [shapes(ours), shapes(native)];
  if (![...here].some((shape) => there.has(shape)))
    return `here ${JSON.stringify([...here])}, natively ${JSON.stringify([...there])}`;
  return apart(ours, native);
}

/** Whether every run printed the very same, on both sides. */
export const isIdentical = (ours: readonly Printed[], native: readonly Printed[]): boolean =>
  new Set([...ours, ...native].map(({ text }) => text)).size === 1;

function apart(ours: readonly Printed[], native: readonly Printed[]): string | undefined {
  const columns = (runs: readonly Printed[]) => {
    const rows = runs.map(({ text }) =>
      [...text.matchAll(NUMBER)].map(([found]) => Number(found.replace(/[,_]/g, ''))),
    );
    const width = Math.min(...rows.map((row) => row.length));
    return Array.from({ length: width }, (_, column) => {
      const values = rows.map((row) => row[column] ?? 0);
      return [Math.min(...values), Math.max(...values)] as const;
    });
  };
  const there = columns(native);
  for (const [index, [least, most]] of columns(ours).entries()) {
    const [from, to] = there[index] ?? [least, most];
    if (least > to * FACTOR || most * FACTOR < from)
      return `number ${index + 1}: ${least} to ${most} here, ${from} to ${to} natively`;
  }
  return undefined;
}
