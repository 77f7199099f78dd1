/** The kernel's side of the shared lock by messages: a queue, and who holds it. */

export class LockQueue<Holder> {
  readonly #waiting: Holder[] = [];
  readonly #grant: (to: Holder) => void;
  #holder: Holder | undefined;

  constructor(grant: (to: Holder) => void) {
    this.#grant = grant;
  }

  take(by: Holder): void {
    this.#waiting.push(by);
    this.#next();
  }

  drop(by: Holder): void {
    if (this.#holder !== by) return;
    this.#holder = undefined;
    this.#next();
  }

  /** The process is gone: it neither waits nor holds. */
  forget(gone: Holder): void {
    for (let at = this.#waiting.indexOf(gone); at >= 0; at = this.#waiting.indexOf(gone))
      this.#waiting.splice(at, 1);
    this.drop(gone);
  }

  #next(): void {
    if (this.#holder !== undefined) return;
    this.#holder = this.#waiting.shift();
    if (this.#holder !== undefined) this.#grant(this.#holder);
  }
}
