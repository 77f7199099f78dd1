/**
 * A semaphore's memory, seen by the kernel and, where the page is isolated, by the processes that use it. Taking a free one and
 * releasing one that nobody waits for then needs no message.
 *
 * Cells (i32): VALUE. WAITERS, how many wait in the kernel's queue. FAIR, 1 when the first of them has waited so long that the next
 * release must be handed to it. Whoever raises the value looks for waiters afterwards, and a waiter counts itself before it tries a
 * last time: so either the releaser sees the waiter, or the waiter sees the new value.
 */
const VALUE = 0;
const WAITERS = 1;
const FAIR = 2;

type Cells = Int32Array<ArrayBufferLike>;

export const SEMAPHORE_BYTES = 3 * Int32Array.BYTES_PER_ELEMENT;

export const semaphoreCells = (memory: ArrayBufferLike): Cells => new Int32Array(memory, 0, 3);

export const levelOf = (cells: Cells): number => Atomics.load(cells, VALUE);
export const isAwaited = (cells: Cells): boolean => Atomics.load(cells, WAITERS) > 0;
export const mustHandOver = (cells: Cells): boolean => Atomics.load(cells, FAIR) > 0;

export const raise = (cells: Cells, by = 1): void => void Atomics.add(cells, VALUE, by);
export const countWaiter = (cells: Cells, by: 1 | -1): void => void Atomics.add(cells, WAITERS, by);
export const setHandOver = (cells: Cells, must: boolean): void =>
  void Atomics.store(cells, FAIR, Number(must));

/** Takes one if there is one. */
export function tryTake(cells: Cells): boolean {
  for (let value = levelOf(cells); value > 0; value = levelOf(cells))
    if (Atomics.compareExchange(cells, VALUE, value, value - 1) === value) return true;
  return false;
}
