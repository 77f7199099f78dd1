/**
 * A schedule that somebody chooses: at every check in the program's own code at which more than one thread could go on, the next
 * choice says which does. Where none has been made yet the run pauses. Time and chance are those of seed 0.
 */
import { MS_PER_CHECK, Repeatable } from './repeatable.ts';
import type { Schedule } from './schedule.ts';

export class Chosen implements Schedule {
  readonly #world = new Repeatable(0);
  readonly #choices: number[];
  #taken = 0;

  /** `choices`: ids of threads, in the order in which they are to be let go. */
  constructor(choices: readonly number[]) {
    this.#choices = [...choices];
  }

  /** The choices that were followed so far. */
  get taken(): readonly number[] {
    return this.#choices.slice(0, this.#taken);
  }

  /** One more choice, after those there are. */
  choose(thread: number): void {
    this.#choices.push(thread);
  }

  get now(): number {
    return this.#world.now;
  }

  skipTo(ms: number): void {
    this.#world.skipTo(ms);
  }

  untilLook(): number {
    return 0;
  }

  /** Time is counted here and not in `untilLook`: looking at a paused run makes checks too. */
  isOver(isInProgram: () => boolean): boolean {
    this.#world.skipTo(this.#world.now + MS_PER_CHECK);
    return isInProgram();
  }

  demote(): void {}

  /** A thread that is alone is no choice. One that could not go on now ends what was chosen: the run pauses there. */
  pick(threads: readonly number[]): number | undefined {
    if (threads.length < 2) return 0;
    const index = threads.indexOf(this.#choices[this.#taken] ?? 0);
    if (index >= 0) {
      this.#taken++;
      return index;
    }
    this.#choices.length = this.#taken;
    return undefined;
  }

  monotonic(): number {
    return this.#world.monotonic();
  }

  date(): number {
    return this.#world.date();
  }

  fill(bytes: Uint8Array): void {
    this.#world.fill(bytes);
  }
}
