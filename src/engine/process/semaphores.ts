/** Semaphores as a process uses them: taken and released in memory where that is shared and nobody waits, else by the kernel. */
import {
  isAwaited,
  levelOf,
  mustHandOver,
  raise,
  SEMAPHORE_BYTES,
  semaphoreCells,
  tryTake,
} from '../semaphore-cells.ts';
import type { SemaphoreId, Told } from '../wire.ts';
import type { Memory } from './memory.ts';

export class Semaphores {
  readonly #memory: Memory;
  readonly #tell: (operation: Told) => void;

  constructor(memory: Memory, tell: (operation: Told) => void) {
    this.#memory = memory;
    this.#tell = tell;
  }

  create(semaphore: SemaphoreId, value: number): void {
    const memory = this.#memory.create(semaphore, SEMAPHORE_BYTES);
    raise(semaphoreCells(memory), value);
    this.#tell({ name: 'semaphore', semaphore, memory });
  }

  /** False where there is none to take, or only the kernel knows. */
  tryTake(semaphore: SemaphoreId): boolean {
    const cells = this.#cells(semaphore);
    return cells !== undefined && tryTake(cells);
  }

  release(semaphore: SemaphoreId): void {
    const cells = this.#cells(semaphore);
    if (!cells || mustHandOver(cells)) {
      this.#tell({ name: 'release', semaphore });
      return;
    }
    raise(cells);
    if (isAwaited(cells)) this.#tell({ name: 'offer', semaphore });
  }

  /** -1 where only the kernel knows. */
  value(semaphore: SemaphoreId): number {
    const cells = this.#cells(semaphore);
    return cells ? levelOf(cells) : -1;
  }

  #cells(semaphore: SemaphoreId) {
    const memory = this.#memory.mapped(semaphore);
    return memory && semaphoreCells(memory);
  }
}
