/**
 * A schedule that can be repeated: the same program with the same seed goes the same way every time.
 *
 * Natively a thread is asked for the GIL after 5 ms, so every run is cut differently. Here the unit is CPython's own check: after
 * how many of them a thread lets the others go first, and in what order those go, is drawn from the seed. Time is counted in them too,
 * so that no clock decides: about a microsecond each, and where every thread sleeps the time of the first to wake is there at once.
 * (After the idea of probabilistic concurrency testing: Burckhardt, Kothari, Musuvathi, Nagarakatte, ASPLOS 2010.)
 *
 * Only checks are used that CPython has, so whatever happens here can happen natively; how likely it is, is another matter.
 */
import { Chance } from './chance.ts';
import type { Schedule } from './schedule.ts';

/** The seeded clock begins here, in ms since the epoch: 1 January 2026, UTC. */
const EPOCH = Date.UTC(2026, 0, 1);
export const MS_PER_CHECK = 0.001;
/** A reading of the clock takes time too; without it a loop that waits for a time would never end. */
const MS_PER_READING = 0.001;
/**
 * How many checks a thread goes on for, on average. A run has one of them, drawn from its seed: some bugs need many switches, and some
 * a single one at the right place, with nothing to disturb what comes after.
 */
const MEAN_STRETCHES = [3, 8, 24, 96];
/** A look at every second check (a countdown of 1 lets one pass) costs some microseconds each; a longer program is then looked at only where a stretch ends. */
const MOST_LOOKS = 20_000;
/** From so many stretches on they grow, so that a program of some seconds is not slowed down by switching alone. */
const BRISK = 5_000;
const LONGER = 20;

export class Repeatable implements Schedule {
  readonly #choices: Chance;
  readonly #entropy: Chance;
  readonly #mean: number;
  /** Threads by id, those that go first at the front. */
  readonly #order: number[] = [];
  readonly #isFocused: boolean;
  #ms = 0;
  #looks = 0;
  #stretches = 0;
  /** Looks in the program's own code until the stretch is over. */
  #left: number;

  /** `seed`: an integer from 0 to 2^32 - 1. */
  constructor(seed: number) {
    this.#choices = new Chance(seed);
    this.#entropy = new Chance(~seed);
    this.#mean = MEAN_STRETCHES[this.#choices.below(MEAN_STRETCHES.length)] ?? 1;
    this.#isFocused = this.#choices.below(3) > 0;
    this.#left = this.#drawStretch();
  }

  /** Ms since the run began. */
  get now(): number {
    return this.#ms;
  }

  /** The run goes on at this time: nobody has anything to do before. */
  skipTo(ms: number): void {
    this.#ms = Math.max(this.#ms, ms);
  }

  /** How many checks pass before the one at which `isOver` is asked. */
  untilLook(): number {
    const checks = this.#looksAtAll() ? 1 : this.#drawStretch();
    this.#ms += checks * MS_PER_CHECK;
    return checks;
  }

  /** Whether the running thread must let the others go first. `isInProgram`: whether it is in the reader's own code. */
  isOver(isInProgram: () => boolean): boolean {
    if (!this.#looksAtAll()) return true;
    this.#looks++;
    if (!isInProgram() || --this.#left > 0) return false;
    this.#left = this.#drawStretch();
    return true;
  }

  /** Two runs in three switch in the reader's own code only: it is short, and most bugs of interest are there. */
  #looksAtAll(): boolean {
    return this.#isFocused && this.#looks < MOST_LOOKS;
  }

  /** Each check is as likely to be the last as any other. */
  #drawStretch(): number {
    const mean = this.#stretches++ < BRISK ? this.#mean : this.#mean * LONGER;
    const chance = (this.#choices.below(2 ** 20) + 1) / 2 ** 20;
    return 1 + Math.floor(-Math.log(chance) * mean);
  }

  /** This thread goes last from now on. */
  demote(thread: number): void {
    const at = this.#order.indexOf(thread);
    if (at >= 0) this.#order.splice(at, 1);
    this.#order.push(thread);
  }

  /** Which of these threads goes next, as an index; 0 of none. A thread seen for the first time gets a place by chance. */
  pick(threads: readonly number[]): number {
    for (const thread of threads)
      if (!this.#order.includes(thread))
        this.#order.splice(this.#choices.below(this.#order.length + 1), 0, thread);
    const first = this.#order.find((thread) => threads.includes(thread));
    return first === undefined ? 0 : threads.indexOf(first);
  }

  // What the program perceives of the world.

  /** For `time.monotonic` and its like, in ms. */
  monotonic(): number {
    this.#ms += MS_PER_READING;
    return this.#ms;
  }

  /** For `time.time`, in ms since the epoch. */
  date(): number {
    return EPOCH + this.monotonic();
  }

  /** For `os.urandom`. */
  fill(bytes: Uint8Array): void {
    this.#entropy.fill(bytes);
  }
}
