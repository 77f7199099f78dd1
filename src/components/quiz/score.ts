/** How far a prediction was from what happened. Ratios only: a second is long on one machine and short on another. */
import type { Commitment, Result } from './quiz.ts';

/** Within a quarter is a hit, within a doubling is near. */
export const hitRatio = 1.25;
export const nearRatio = 2;

export type Closeness = 'hit' | 'near' | 'far';

/** Always 1 or more, whichever of the two is larger. */
export const ratioOf = (said: number, took: number): number => Math.max(said / took, took / said);

export function closenessOf(said: number, took: number): Closeness {
  const ratio = ratioOf(said, took);
  if (ratio <= hitRatio) return 'hit';
  return ratio <= nearRatio ? 'near' : 'far';
}

/** Doublings from what was said to what it took: positive where it took longer. */
export const doublingsBetween = (said: number, took: number): number => Math.log2(took / said);

/** What the run took, in calls of the machine it ran on. */
export const callsTaken = (result: Result): number | undefined =>
  result.seconds === undefined || result.unit === undefined || result.unit <= 0
    ? undefined
    : result.seconds / result.unit;

/** Whether the reader expected what happens. The time is not judged here: who sees the turns may misjudge their cost. */
export const isRight = (commitment: Commitment, answer: string): boolean =>
  commitment.type === 'prediction' && commitment.kind === answer;
