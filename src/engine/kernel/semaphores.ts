/** Semaphores of a run: counters that processes take down to zero and then wait for. First come, first served. */
import type { SemaphoreId } from '../wire.ts';

interface Semaphore {
  value: number;
  readonly queue: (() => void)[];
}

export class Semaphores {
  readonly #semaphores = new Map<SemaphoreId, Semaphore>();

  create(id: SemaphoreId, value: number): void {
    this.#semaphores.set(id, { value, queue: [] });
  }

  value(id: SemaphoreId): number {
    return this.#semaphores.get(id)?.value ?? 0;
  }

  /** Calls `taken` now or when it is this caller's turn. Returns how to give up waiting. */
  acquire(id: SemaphoreId, taken: () => void): () => void {
    const semaphore = this.#semaphores.get(id);
    if (!semaphore) return () => {};
    if (semaphore.value > 0) {
      semaphore.value--;
      taken();
      return () => {};
    }
    semaphore.queue.push(taken);
    return () => {
      const at = semaphore.queue.indexOf(taken);
      if (at >= 0) semaphore.queue.splice(at, 1);
    };
  }

  release(id: SemaphoreId): void {
    const semaphore = this.#semaphores.get(id);
    if (!semaphore) return;
    const next = semaphore.queue.shift();
    if (next) next();
    else semaphore.value++;
  }
}
