/**
 * The shared lock by messages, where there is no SharedArrayBuffer. The kernel keeps the queue and grants the lock to its head.
 * The holder gives it up after the interval by suspending its stack, so that its event loop can hear the next grant. It cannot
 * know whether anybody waits; with nobody waiting the kernel grants it back at once (about 0.3 ms).
 */
import type { SharedLock } from './shared-lock.ts';

export class MessageLock implements SharedLock {
  readonly #tell: (what: 'take' | 'drop') => void;
  readonly #interval: number;
  readonly #now: () => number;
  #granted: (() => void) | undefined;
  #since = 0;
  held = false;

  /** `tell` posts to the kernel; `interval` in ms. */
  constructor(tell: (what: 'take' | 'drop') => void, interval = 5, now = () => performance.now()) {
    this.#tell = tell;
    this.#interval = interval;
    this.#now = now;
  }

  due(now: number): boolean {
    return this.held && now - this.#since >= this.#interval;
  }

  take(): Promise<void> | undefined {
    if (this.held) return undefined;
    if (this.#granted) throw new Error('The lock has been asked for already.');
    const granted = new Promise<void>((resolve) => {
      this.#granted = resolve;
    });
    this.#tell('take');
    return granted;
  }

  /** The kernel's grant. */
  grant(): void {
    this.held = true;
    this.#since = this.#now();
    const granted = this.#granted;
    this.#granted = undefined;
    granted?.();
  }

  drop(): void {
    if (!this.held) return;
    this.held = false;
    this.#tell('drop');
  }

  pass(): Promise<void> | undefined {
    this.drop();
    return this.take();
  }
}
