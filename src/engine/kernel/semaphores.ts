/**
 * Semaphores of a run: counters that processes take down to zero and then wait for here. First come, first served among those who
 * wait; a process that releases and takes again at once may be quicker than they are, until the first has waited for a millisecond.
 * So it is in CPython's own locks (Python/lock.c), and without it two processes would have to change places at every turn.
 */
import { countWaiter, levelOf, raise, semaphoreCells, setHandOver, tryTake } from '../semaphore-cells.ts';
import type { SemaphoreId } from '../wire.ts';

/** `TIME_TO_BE_FAIR_NS`, in ms. */
const FAIR_AFTER_MS = 1;

interface Waiter {
  readonly since: number;
  readonly taken: () => void;
}

interface Semaphore {
  readonly cells: ReturnType<typeof semaphoreCells>;
  readonly queue: Waiter[];
  readonly label: string;
}

export class Semaphores {
  readonly #semaphores = new Map<SemaphoreId, Semaphore>();
  readonly #now: () => number;

  constructor(now = () => performance.now()) {
    this.#now = now;
  }

  /** `label`: what it is to the program. */
  create(id: SemaphoreId, memory: ArrayBufferLike, label: string): void {
    this.#semaphores.set(id, { cells: semaphoreCells(memory), queue: [], label });
  }

  label(id: SemaphoreId): string {
    return this.#semaphores.get(id)?.label ?? 'Semaphore';
  }

  value(id: SemaphoreId): number {
    const semaphore = this.#semaphores.get(id);
    return semaphore ? levelOf(semaphore.cells) : 0;
  }

  /** Calls `taken` now or when it is this caller's turn. Returns how to give up waiting. */
  acquire(id: SemaphoreId, taken: () => void): () => void {
    const semaphore = this.#semaphores.get(id);
    if (!semaphore) return () => {};
    const { cells, queue } = semaphore;
    countWaiter(cells, 1);
    if (tryTake(cells)) {
      countWaiter(cells, -1);
      taken();
      return () => {};
    }
    const waiter = { since: this.#now(), taken };
    queue.push(waiter);
    return () => {
      const at = queue.indexOf(waiter);
      if (at < 0) return;
      queue.splice(at, 1);
      countWaiter(cells, -1);
      this.#look(semaphore);
    };
  }

  /** Hands it to the first who waits; raises its value where nobody does. */
  release(id: SemaphoreId): void {
    const semaphore = this.#semaphores.get(id);
    if (!semaphore) return;
    if (semaphore.queue.length > 0) this.#grant(semaphore);
    else raise(semaphore.cells);
    this.#look(semaphore);
  }

  /** A process has raised the value itself, and seen somebody wait. */
  offer(id: SemaphoreId): void {
    const semaphore = this.#semaphores.get(id);
    if (!semaphore) return;
    while (semaphore.queue.length > 0 && tryTake(semaphore.cells)) this.#grant(semaphore);
    this.#look(semaphore);
  }

  #grant({ cells, queue }: Semaphore): void {
    countWaiter(cells, -1);
    queue.shift()?.taken();
  }

  /** Whether the first in the queue has waited for too long. */
  #look({ cells, queue: [first] }: Semaphore): void {
    setHandOver(cells, first !== undefined && this.#now() - first.since > FAIR_AFTER_MS);
  }
}
