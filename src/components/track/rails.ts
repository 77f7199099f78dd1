/** The map of a track: which lesson needs which, as rails beside the list. Pure. */
import { direct, type Needing } from '../../lesson/prerequisites.ts';

/** A piece of a rail beside one lesson. */
export interface Piece {
  /** From 0, counted away from the lessons. */
  readonly column: number;
  readonly up: boolean;
  readonly down: boolean;
  /** Whether it is tied to the lesson of this row. */
  readonly tie: boolean;
}

export interface Rails {
  readonly columns: number;
  /** By row. */
  readonly rows: readonly (readonly Piece[])[];
}

interface Rail {
  readonly from: number;
  readonly to: number;
  readonly stops: readonly number[];
  readonly column: number;
}

/**
 * `lessons`: a track's, in order. A rail leads from each lesson that others need down to the last of these. A rail may begin where
 * another ends, in the same column: who needs the third has read the first. What other tracks' lessons bring is not drawn.
 */
export function railsOf(lessons: readonly Needing[]): Rails {
  const needs = direct(lessons);
  const rails: Rail[] = [];
  lessons.forEach(({ id }, from) => {
    const stops = lessons.flatMap((each, i) => (needs.get(each.id)?.includes(id) ? [i] : []));
    const to = stops.at(-1);
    if (to === undefined) return;
    const taken = new Set(rails.filter((rail) => rail.to > from).map((rail) => rail.column));
    rails.push({ from, to, stops, column: firstFree(taken) });
  });
  return {
    columns: Math.max(0, ...rails.map((rail) => rail.column + 1)),
    rows: lessons.map((_, i) => piecesAt(rails, i)),
  };
}

function firstFree(taken: ReadonlySet<number>, column = 0): number {
  return taken.has(column) ? firstFree(taken, column + 1) : column;
}

function piecesAt(rails: readonly Rail[], row: number): Piece[] {
  const found = new Map<number, Piece>();
  for (const { from, to, stops, column } of rails) {
    if (row < from || row > to) continue;
    const before = found.get(column);
    found.set(column, {
      column,
      up: row > from || before?.up === true,
      down: row < to || before?.down === true,
      tie: row === from || stops.includes(row) || before?.tie === true,
    });
  }
  return [...found.values()].sort((a, b) => a.column - b.column);
}
