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

  /** Which threads have taken each of those that are taken. */
  readonly #takers = new Map<SemaphoreId, number[]>();

  constructor(memory: Memory, tell: (operation: Told) => void) {
    this.#memory = memory;
    this.#tell = tell;
  }

  /** `label`: what it is to the program. */
  create(semaphore: SemaphoreId, value: number, label: string): void {
    const memory = this.#memory.create(semaphore, SEMAPHORE_BYTES);
    raise(semaphoreCells(memory), value);
    this.#tell({ name: 'semaphore', semaphore, memory, label });
  }

  /** False where there is none to take, or only the kernel knows. */
  tryTake(semaphore: SemaphoreId, thread: number): boolean {
    const cells = this.#cells(semaphore);
    const isTaken = cells !== undefined && tryTake(cells);
    if (isTaken) this.took(semaphore, thread);
    return isTaken;
  }

  /** The kernel has given one to this thread. */
  took(semaphore: SemaphoreId, thread: number): void {
    const takers = this.#takers.get(semaphore);
    if (takers) takers.push(thread);
    else this.#takers.set(semaphore, [thread]);
  }

  /** What this thread has taken and nobody here has released. */
  heldBy(thread: number): SemaphoreId[] {
    return [...this.#takers].flatMap(([semaphore, takers]) => (takers.includes(thread) ? [semaphore] : []));
  }

  release(semaphore: SemaphoreId, thread: number): void {
    const takers = this.#takers.get(semaphore) ?? [];
    takers.splice(Math.max(0, takers.indexOf(thread)), 1);
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
