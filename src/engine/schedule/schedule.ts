/** What a schedule that does not depend on clocks must be able to say: `Repeatable` draws it from a seed, `Chosen` is told. */
import type { World } from '../interpreter/senses.ts';

export interface Schedule extends World {
  /** Ms since the run began. */
  readonly now: number;
  /** The run goes on at this time: nobody has anything to do before. */
  skipTo(ms: number): void;
  /** How many checks pass before the one at which `isOver` is asked; 0: it is the very next one. */
  untilLook(): number;
  /** Whether the running thread must let the others go first. `isInProgram`: whether it is in the reader's own code. */
  isOver(isInProgram: () => boolean): boolean;
  /** This thread was taken off, and others are ready. */
  demote(thread: number): void;
  /** Which of these threads goes next, as an index; undefined where that has not been decided yet. */
  pick(threads: readonly number[]): number | undefined;
}
