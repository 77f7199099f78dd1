/**
 * One lock for all processes of a run: what the GIL would be if they shared an interpreter. Two implementations, one algorithm:
 * CPython's `take_gil` and `drop_gil` (Python/ceval_gil.c).
 *
 * - A process takes the lock before it runs bytecode and drops it when it has nothing to run.
 * - The holder gives it up at an eval-breaker check once it has held it for the interval (5 ms) and another process waits.
 * - Forced switching: whoever gives it up that way does not compete for it again until another process has had it.
 * - Unlike CPython, the holder honours the interval itself instead of being asked by the waiter: a waiter asleep in
 *   `Atomics.wait` would ask up to 1 ms late. The waiter's request remains as the fallback for holders in long C calls.
 */

export interface SharedLock {
  readonly held: boolean;
  /** Whether the holder must give it up now. Cheap: called at every poll. `now` in ms of the worker's clock. */
  due(now: number): boolean;
  /** Takes it: at once, by blocking the worker (undefined), or later (a promise). */
  take(): Promise<void> | undefined;
  /** Gives it up, having nothing to run. No effect where it is not held. */
  drop(): void;
  /** Gives it up to whoever waits, and takes it again: at once (undefined) or later. */
  pass(): Promise<void> | undefined;
}

/** Where a process finds the run's lock, as the kernel tells it. `none`: it runs freely. */
export type LockPlace =
  | { readonly kind: 'none' }
  | { readonly kind: 'memory'; readonly buffer: SharedArrayBuffer }
  | { readonly kind: 'messages' };
