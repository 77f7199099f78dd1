/**
 * The countdown to the next poll: a word of CPython's that each of the eval breaker's checks lowers by one. At 0 the check sets it
 * to `INTERVAL` and polls. C code that looks for signals polls too, and leaves the word as it stands; so by its value it is told who
 * polls. (CPython 3.14: `_Py_CheckEmscriptenSignalsPeriodically` in Python/emscripten_signal.c.)
 *
 * A countdown from more than `INTERVAL` comes by that value itself, and C code that looks just then would be taken for the eval
 * breaker. So its last check is counted alone: whoever polls before, nothing is done but that.
 */

/** `PY_EMSCRIPTEN_SIGNAL_INTERVAL`. */
export const INTERVAL = 50;

export type Poller = 'eval-breaker' | 'c-code' | 'either';

export class Countdown {
  readonly #heap: () => Int32Array;
  readonly #index: number;
  #words: Int32Array;
  /** Checks that follow once the word is 0. */
  #after = 0;

  /** `heap` gives the current view of the memory; `address` is that of the word, in bytes. */
  constructor(heap: () => Int32Array, address: number) {
    this.#heap = heap;
    this.#words = heap();
    this.#index = address >> 2;
  }

  /** How many checks pass before the next one polls. */
  get left(): number {
    return (this.#view()[this.#index] ?? 0) + this.#after;
  }

  set left(checks: number) {
    this.#after = checks < INTERVAL ? 0 : 1;
    this.#view()[this.#index] = checks - this.#after;
  }

  /** Asked once in each poll. Where it could be either, there is nothing to do: if it was the eval breaker, its next check polls again. */
  poller(): Poller {
    if (this.#view()[this.#index] !== INTERVAL) return 'c-code';
    if (this.#after === 0) return 'eval-breaker';
    this.left = 0;
    return 'either';
  }

  /** The module is a large object, slow to look into, and this is asked for at every poll. */
  #view(): Int32Array {
    if (this.#words.length === 0) this.#words = this.#heap(); // memory has grown, and left the old view empty
    return this.#words;
  }
}
