/**
 * Which of C code's own looks for signals are heeded. A product of large integers looks once for every digit of its smaller factor,
 * and each look that is heeded asks the clock. So they are skipped while they come fast, and never many.
 */

/** Looks that are heeded come about so far apart, or farther where there are fewer. In ms. */
const TARGET_MS = 0.5;
const MOST_SKIPPED = 31;

export class Looks {
  #skip = 0;
  #left = 0;
  #last = Number.NEGATIVE_INFINITY;

  /** C code looks: whether this one may go unheeded. */
  maySkip(): boolean {
    if (this.#left === 0) return false;
    this.#left--;
    return true;
  }

  /** One was heeded. `now` in ms of the worker's clock. */
  heeded(now: number): void {
    const apart = (now - this.#last) / (this.#skip + 1);
    this.#skip = Math.floor(Math.min(TARGET_MS / apart, 2 * this.#skip + 1, MOST_SKIPPED));
    this.#left = this.#skip;
    this.#last = now;
  }
}
