/** Timers: a binary heap by due time. A timer whose wait is over is skipped when it comes up. */

interface Waits {
  /** Which wait the owner is in; a timer belongs to one. */
  readonly wait: number;
  readonly state: string;
}

interface Timer<T> {
  readonly due: number;
  readonly owner: T;
  readonly wait: number;
}

export class Timers<T extends Waits> {
  readonly #heap: Timer<T>[] = [];

  get size(): number {
    return this.#heap.length;
  }

  /** `due` in ms of the worker's clock. */
  add(due: number, owner: T): void {
    const heap = this.#heap;
    const timer = { due, owner, wait: owner.wait };
    let index = heap.push(timer) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      const above = heap[parent];
      if (!above || above.due <= due) break;
      heap[index] = above;
      index = parent;
    }
    heap[index] = timer;
  }

  /** Takes out every timer due at `now` and returns those whose owner still waits, earliest first. */
  expired(now: number): Timer<T>[] {
    const due: Timer<T>[] = [];
    for (let top = this.#heap[0]; top; top = this.#heap[0]) {
      if (isLive(top) && top.due > now) break;
      this.#removeTop();
      if (isLive(top)) due.push(top);
    }
    return due;
  }

  /** When the next timer is due, or undefined where nobody waits for one. */
  get next(): number | undefined {
    for (let top = this.#heap[0]; top; top = this.#heap[0]) {
      if (isLive(top)) return top.due;
      this.#removeTop();
    }
    return undefined;
  }

  #removeTop(): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (!last || heap.length === 0) return;
    let index = 0;
    for (;;) {
      const left = 2 * index + 1;
      const right = left + 1;
      const child = (heap[right]?.due ?? Infinity) < (heap[left]?.due ?? Infinity) ? right : left;
      const below = heap[child];
      if (!below || below.due >= last.due) break;
      heap[index] = below;
      index = child;
    }
    heap[index] = last;
  }
}

const isLive = <T extends Waits>(timer: Timer<T>): boolean =>
  timer.owner.wait === timer.wait && timer.owner.state === 'blocked';
