/** Chance that can be repeated: the same seed gives the same numbers on every machine. */
import { Chance as Numbers } from '../../engine/schedule/chance.ts';

export interface Chance {
  /** A whole number, `least` and `most` included. */
  between(least: number, most: number): number;
  pick<T>(from: readonly [T, ...T[]]): T;
}

export function chance(seed: number): Chance {
  const numbers = new Numbers(seed);
  const between = (least: number, most: number) => least + numbers.below(most - least + 1);
  return { between, pick: (from) => from[between(0, from.length - 1)] ?? from[0] };
}
