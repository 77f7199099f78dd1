/**
 * Turns: lets the worker's event loop run once while Python goes on, so that messages arrive. A task posted through a
 * MessageChannel, because `setTimeout` waits 4 ms once nested.
 */

export class Turns {
  readonly #channel = new MessageChannel();
  readonly #waiting: (() => void)[] = [];
  readonly #now: () => number;
  /** When the event loop last ran, in ms of the worker's clock. */
  last: number;

  /** `afterTurn` is called once in every turn, after what was waiting for it. */
  constructor(now: () => number, afterTurn: () => void) {
    this.#now = now;
    this.last = now();
    this.#channel.port1.onmessage = () => {
      this.last = this.#now();
      this.#waiting.shift()?.();
      afterTurn();
    };
  }

  /** Calls `then` in the next turn of the event loop. */
  take(then: () => void): void {
    this.#waiting.push(then);
    this.#channel.port2.postMessage(0);
  }

  /** The event loop has run by other means: a message or a timer arrived. */
  happened(): void {
    this.last = this.#now();
  }
}
