/**
 * The shared lock over a SharedArrayBuffer, where the page is isolated. All state is in the memory; each process holds one
 * MemoryLock on it.
 *
 * Cells (i32): LOCKED 0 free, 1 taken. REQUEST 1 when a waiter wants it given up. SWITCHES counts changes of holder; a releaser
 * that must let another go first sleeps on it. HOLDER is the last holder's process number. WAITERS counts those in `take`.
 */
import type { SharedLock } from './shared-lock.ts';

const LOCKED = 0;
const REQUEST = 1;
const SWITCHES = 2;
const HOLDER = 3;
const WAITERS = 4;

export const MEMORY_LOCK_BYTES = 5 * Int32Array.BYTES_PER_ELEMENT;

/** How long a releaser waits for another process to take the lock before it looks again, in ms. */
const FORCED_SWITCH_MS = 50;

export class MemoryLock implements SharedLock {
  readonly #cells: Int32Array<SharedArrayBuffer>;
  readonly #process: number;
  readonly #interval: number;
  readonly #now: () => number;
  #since = 0;
  held = false;

  /** `process` is positive and differs between holders; `interval` in ms. */
  constructor(buffer: SharedArrayBuffer, process: number, interval = 5, now = () => performance.now()) {
    this.#cells = new Int32Array(buffer);
    this.#process = process;
    this.#interval = interval;
    this.#now = now;
  }

  due(now: number): boolean {
    if (!this.held) return false;
    if (Atomics.load(this.#cells, REQUEST) === 1) return true;
    return now - this.#since >= this.#interval && Atomics.load(this.#cells, WAITERS) > 0;
  }

  take(): undefined {
    if (this.held) return;
    const cells = this.#cells;
    Atomics.add(cells, WAITERS, 1);
    while (Atomics.compareExchange(cells, LOCKED, 0, 1) !== 0) this.#waitOnce();
    Atomics.sub(cells, WAITERS, 1);
    if (Atomics.load(cells, HOLDER) !== this.#process) {
      Atomics.store(cells, HOLDER, this.#process);
      Atomics.add(cells, SWITCHES, 1);
    }
    Atomics.store(cells, REQUEST, 0);
    Atomics.notify(cells, SWITCHES);
    this.held = true;
    this.#since = this.#now();
  }

  /** One sleep of at most the interval. Asks the holder only if nobody else got the lock meanwhile, as CPython does. */
  #waitOnce(): void {
    const cells = this.#cells;
    const switches = Atomics.load(cells, SWITCHES);
    const woken = Atomics.wait(cells, LOCKED, 1, this.#interval);
    const sameHolder = Atomics.load(cells, LOCKED) === 1 && Atomics.load(cells, SWITCHES) === switches;
    if (woken === 'timed-out' && sameHolder) Atomics.store(cells, REQUEST, 1);
  }

  drop(): void {
    if (!this.held) return;
    this.held = false;
    Atomics.store(this.#cells, LOCKED, 0);
    Atomics.notify(this.#cells, LOCKED, 1);
  }

  pass(): undefined {
    const cells = this.#cells;
    const switches = Atomics.load(cells, SWITCHES);
    this.drop();
    while (Atomics.load(cells, HOLDER) === this.#process && Atomics.load(cells, WAITERS) > 0) {
      Atomics.store(cells, REQUEST, 0);
      Atomics.wait(cells, SWITCHES, switches, FORCED_SWITCH_MS);
    }
    this.take();
  }
}
