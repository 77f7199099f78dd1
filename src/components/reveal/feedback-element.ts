/** <stick-feedback>: the reader's own option first and open, what happened marked, the others folded. */
import { strings } from './strings.ts';

export class FeedbackElement extends HTMLElement {
  #order: readonly HTMLDetailsElement[] = [];
  #shown: object | undefined;

  connectedCallback(): void {
    if (this.#order.length === 0) this.#order = [...this.querySelectorAll('details')];
  }

  /** Once for each commitment: what the reader folds or unfolds afterwards stays so. `mine`: the option it counts as. */
  show(commitment: object, mine: string | undefined): void {
    if (commitment === this.#shown) return;
    this.#shown = commitment;
    const answer = this.dataset['answer'];
    const first = this.#order.find((each) => each.dataset['option'] === mine);
    this.replaceChildren(...(first ? [first] : []), ...this.#order.filter((each) => each !== first));
    for (const details of this.#order) {
      const option = details.dataset['option'];
      details.open = option === (mine ?? answer);
      const tag = details.querySelector('[data-tag]');
      if (tag) tag.textContent = tagFor(option === mine, option === answer);
    }
  }
}

function tagFor(isMine: boolean, isAnswer: boolean): string {
  if (isMine) return isAnswer ? strings.both : strings.yourAnswer;
  return isAnswer ? strings.happened : '';
}

customElements.define('stick-feedback', FeedbackElement);
