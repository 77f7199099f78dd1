/** What changed between two programs, line by line. Pure. */

export interface Line {
  readonly kind: 'same' | 'gone' | 'new';
  /** Its place in the old program (`same`, `gone`) or in the new one (`new`), counted from 0. */
  readonly at: number;
}

/** A stretch of changes with its neighbouring lines; between two stretches nothing changed. */
export interface Hunk {
  readonly lines: readonly Line[];
  /** Unchanged lines left out before it. */
  readonly skipped: number;
}

/** The longest common subsequence of lines decides what stayed (the textbook table: programs here have some thirty lines). */
export function diff(before: readonly string[], after: readonly string[]): Line[] {
  const common = table(before, after);
  const lines: Line[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const isSame = i < before.length && j < after.length && before[i] === after[j];
    if (isSame) {
      lines.push({ kind: 'same', at: i });
      i += 1;
      j += 1;
    } else if (i < before.length && (j === after.length || at(common, i + 1, j) >= at(common, i, j + 1))) {
      lines.push({ kind: 'gone', at: i });
      i += 1;
    } else {
      lines.push({ kind: 'new', at: j });
      j += 1;
    }
  }
  return lines;
}

/** Stretches of changes, each with up to `around` unchanged lines before and after. */
export function hunks(lines: readonly Line[], around: number): Hunk[] {
  const isNear = lines.map((_, index) =>
    lines.slice(Math.max(0, index - around), index + around + 1).some(({ kind }) => kind !== 'same'),
  );
  const found: { lines: Line[]; skipped: number }[] = [];
  let skipped = 0;
  for (const [index, line] of lines.entries()) {
    if (!isNear[index]) {
      skipped += 1;
      continue;
    }
    const last = found.at(-1);
    if (last && skipped === 0) last.lines.push(line);
    else found.push({ lines: [line], skipped });
    skipped = 0;
  }
  return found;
}

/** Lengths of the longest common subsequence of what remains from (i, j). */
function table(before: readonly string[], after: readonly string[]): number[][] {
  const lengths = Array.from({ length: before.length + 1 }, () =>
    new Array<number>(after.length + 1).fill(0),
  );
  for (let i = before.length - 1; i >= 0; i--) {
    const row = lengths[i];
    for (let j = after.length - 1; row && j >= 0; j--)
      row[j] =
        before[i] === after[j]
          ? at(lengths, i + 1, j + 1) + 1
          : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1));
  }
  return lengths;
}

const at = (lengths: readonly (readonly number[])[], i: number, j: number): number => lengths[i]?.[j] ?? 0;
