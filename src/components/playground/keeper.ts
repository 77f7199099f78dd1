/** Writes down what the reader changes, a moment after the last change: a reader who types needs no copy of every letter. */
import { type Desk, isEdited, projectOn } from './desk.ts';
import type { Store } from './store.ts';

const afterMs = 400;

export class Keeper {
  readonly #store: Store;
  readonly #onRefused: () => void;
  #desk: Desk | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `onRefused` hears of changes that will not outlive the page. */
  constructor(store: Store, onRefused: () => void) {
    this.#store = store;
    this.#onRefused = onRefused;
  }

  changed(desk: Desk): void {
    this.#desk = desk;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.keep(), afterMs);
  }

  /** At once. A program changed back is as good as untouched. */
  keep(): void {
    clearTimeout(this.#timer);
    const desk = this.#desk;
    this.#desk = undefined;
    if (!desk) return;
    if (!isEdited(desk)) this.#store.forget(desk.origin);
    else if (!this.#store.write(desk.origin, desk.original, projectOn(desk))) this.#onRefused();
  }
}
