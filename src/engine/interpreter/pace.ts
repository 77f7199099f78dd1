/**
 * The pace of polling: after how many of CPython's checks the next one polls. Natively each check can drop the GIL, at the price of
 * one load; here a poll leaves WebAssembly, so there must be few, yet enough to keep the 5 ms.
 *
 * - A poll comes about every `TARGET_MS`: many checks apart in a tight loop, and at every check where each step is slow. The number
 *   at most doubles from one poll to the next, and starts small whenever a thread comes on, so a change of pace costs little.
 * - It varies by chance. With a fixed number a loop of few checks would be polled at the same one of them for ever, and a race in
 *   it never seen or always. (An LCG; its constants are those of Numerical Recipes.)
 */

const TARGET_MS = 0.1;
export const FIRST_CHECKS = 32;
export const MOST_CHECKS = 2048;

export class Pace {
  #checks = FIRST_CHECKS;
  #last: number;
  #chance = 1;

  /** Times are in ms of the worker's clock. */
  constructor(now: number) {
    this.#last = now;
  }

  /** A thread has come on. How many checks until its first poll. */
  restart(now: number): number {
    this.#checks = Math.min(FIRST_CHECKS, this.#checks);
    this.#last = now;
    return this.#vary();
  }

  /** The eval breaker polls. How many checks until it does again. */
  next(now: number): number {
    const perCheck = (now - this.#last) / this.#checks;
    const wanted = Math.min(TARGET_MS / perCheck, 2 * this.#checks, MOST_CHECKS);
    this.#checks = Math.max(1, Math.floor(wanted));
    this.#last = now;
    return this.#vary();
  }

  /** Up to a quarter fewer. */
  #vary(): number {
    this.#chance = (Math.imul(this.#chance, 1_664_525) + 1_013_904_223) >>> 0;
    return this.#checks - ((this.#chance >>> 16) % Math.max(1, this.#checks >> 2));
  }
}
