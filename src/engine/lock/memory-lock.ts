/**
 * The shared lock over a SharedArrayBuffer, where the page is isolated. All state is in the memory; each process holds one
 * MemoryLock on it.
 *
 * Cells (i32): LOCKED 0 free, else the number of the process that has it. REQUEST 1 when a waiter wants it given up. SWITCHES
 * counts changes of holder; a releaser that must let another go first sleeps on it. HOLDER is the last holder's number. From STATES
 * on each process has a cell: IDLE, WAITING, or DEAD. A terminated worker runs on for a moment and may even take the lock: what a
 * dead process has, whoever waits for it takes away.
 */
import { limits } from '../limits.ts';
import type { SharedLock } from './shared-lock.ts';

const LOCKED = 0;
const REQUEST = 1;
const SWITCHES = 2;
const HOLDER = 3;
const STATES = 4;

const IDLE = 0;
const WAITING = 1;
const DEAD = 2;

/** Two living processes share a cell only where one has outlived the start of sixty-three others; then a wait may go unseen once. */
const STATE_CELLS = 4 * limits.processes;
const stateOf = (process: number): number => STATES + (process % STATE_CELLS);

export const MEMORY_LOCK_BYTES = (STATES + STATE_CELLS) * Int32Array.BYTES_PER_ELEMENT;

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
    return now - this.#since >= this.#interval && this.#isAwaited();
  }

  take(): undefined {
    if (this.held) return;
    const cells = this.#cells;
    const state = stateOf(this.#process);
    Atomics.compareExchange(cells, state, IDLE, WAITING);
    while (Atomics.compareExchange(cells, LOCKED, 0, this.#process) !== 0) this.#waitOnce();
    Atomics.compareExchange(cells, state, WAITING, IDLE);
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
    const holder = Atomics.load(cells, LOCKED);
    if (holder === 0) return;
    const woken = Atomics.wait(cells, LOCKED, holder, this.#interval);
    const sameHolder = Atomics.load(cells, LOCKED) === holder && Atomics.load(cells, SWITCHES) === switches;
    if (woken !== 'timed-out' || !sameHolder) return;
    if (Atomics.load(cells, stateOf(holder)) === DEAD) Atomics.compareExchange(cells, LOCKED, holder, 0);
    else Atomics.store(cells, REQUEST, 1);
  }

  /** Whether a living process waits. Asked only once the interval is over, so looking at every cell costs little. */
  #isAwaited(): boolean {
    for (let cell = STATES; cell < STATES + STATE_CELLS; cell++)
      if (Atomics.load(this.#cells, cell) === WAITING) return true;
    return false;
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
    while (Atomics.load(cells, HOLDER) === this.#process && this.#isAwaited()) {
      Atomics.store(cells, REQUEST, 0);
      Atomics.wait(cells, SWITCHES, switches, FORCED_SWITCH_MS);
    }
    this.take();
  }
}

/** For the kernel: a process with this number begins. */
export function welcomeProcess(buffer: SharedArrayBuffer, process: number): void {
  Atomics.store(new Int32Array(buffer), stateOf(process), IDLE);
}

/** For the kernel: the process was terminated. What it has is free, and it waits no more. */
export function forgetProcess(buffer: SharedArrayBuffer, process: number): void {
  const cells = new Int32Array(buffer);
  Atomics.store(cells, stateOf(process), DEAD);
  if (Atomics.compareExchange(cells, LOCKED, process, 0) === process) Atomics.notify(cells, LOCKED, 1);
}
