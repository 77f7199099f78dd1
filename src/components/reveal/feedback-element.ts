/** <stick-feedback>: the feedback to every answer, arranged once for each commitment. */
import { arrange } from './arrange.ts';
import { strings } from './strings.ts';

export class FeedbackElement extends HTMLElement {
  #order: readonly Element[] = [];
  #shown: object | undefined;

  connectedCallback(): void {
    if (this.#order.length === 0) this.#order = [...this.children];
  }

  /** What the reader folds or unfolds afterwards stays so. `mine`: the option that the commitment counts as. */
  show(commitment: object, mine: string | undefined): void {
    if (commitment === this.#shown) return;
    this.#shown = commitment;
    this.replaceChildren(...this.#order);
    arrange(this, mine, this.dataset['answer'] ?? '', strings.feedback);
  }
}

customElements.define('stick-feedback', FeedbackElement);
