/** <stick-why>: one choice, its feedback at once, any number of tries; and always the way on to the explanation. */

export class WhyElement extends HTMLElement {
  #undo = new AbortController();

  connectedCallback(): void {
    this.#undo = new AbortController();
    const { signal } = this.#undo;
    this.querySelector('form')?.addEventListener('submit', (event) => this.#answer(event), { signal });
    this.querySelector('[data-go-on]')?.addEventListener('click', () => this.#goOn(), { signal });
  }

  disconnectedCallback(): void {
    this.#undo.abort();
  }

  #answer(event: SubmitEvent): void {
    event.preventDefault();
    const chosen = this.querySelector<HTMLInputElement>('input:checked')?.value;
    this.#paint(chosen);
  }

  #paint(chosen: string | undefined): void {
    for (const feedback of this.querySelectorAll<HTMLElement>('[data-feedback]'))
      feedback.hidden = chosen === undefined || feedback.dataset['feedback'] !== chosen;
    const choose = this.querySelector<HTMLElement>('[data-choose]');
    if (choose) choose.hidden = chosen !== undefined;
  }

  /** To the heading of the section that follows, or of the one the question stands in. */
  #goOn(): void {
    const section = this.closest('section');
    const target =
      section?.id === 'because' ? this.nextElementSibling : document.querySelector('#because > h2');
    if (!(target instanceof HTMLElement)) return;
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
    target.scrollIntoView();
  }
}

customElements.define('stick-why', WhyElement);
