/** <stick-why>: one choice, then the feedback to every answer, the reader's first; and always the way on to the explanation. */
import { find } from '../timeline/find.ts';
import { arrange } from './arrange.ts';
import { strings } from './strings.ts';
import { asked, next, type WhyEvent, type WhyState } from './why.ts';

export class WhyElement extends HTMLElement {
  #undo = new AbortController();
  #state: WhyState = asked;

  connectedCallback(): void {
    this.#undo = new AbortController();
    const { signal } = this.#undo;
    find(this, 'form').addEventListener('submit', (event) => this.#answer(event), { signal });
    find(this, '[data-go-on]').addEventListener('click', () => this.#goOn(), { signal });
  }

  disconnectedCallback(): void {
    this.#undo.abort();
  }

  /** What is kept of an earlier answer; undefined where there is none, or none any more. */
  show(kept: string | undefined): void {
    this.#tell({ type: 'recall', kept });
  }

  #answer(event: SubmitEvent): void {
    event.preventDefault();
    const before = this.#state;
    this.#tell({ type: 'answer', chosen: this.querySelector<HTMLInputElement>('input:checked')?.value });
    if (before === this.#state || this.#state.phase !== 'answered') return;
    const { chosen } = this.#state;
    this.dispatchEvent(new CustomEvent('stick:why', { bubbles: true, detail: chosen }));
    // The button that was pressed is gone.
    this.querySelector<HTMLElement>('details summary')?.focus({ preventScroll: true });
  }

  #tell(event: WhyEvent): void {
    const offered = [...this.querySelectorAll<HTMLInputElement>('input')].map(({ value }) => value);
    const before = this.#state;
    this.#state = next(before, event, offered);
    if (before !== this.#state) this.#paint(this.#state);
  }

  #paint(state: WhyState): void {
    const isAnswered = state.phase === 'answered';
    find(this, '[data-asking]').hidden = isAnswered;
    find(this, '[data-answered]').hidden = !isAnswered;
    find(this, '[type="submit"]').hidden = isAnswered;
    find(this, '[data-says]').textContent = this.#says(state);
    if (!isAnswered) for (const radio of this.querySelectorAll('input')) radio.checked = false;
    else arrange(find(this, '[data-options]'), state.chosen, this.#holds, strings.why);
  }

  #says(state: WhyState): string {
    if (state.phase === 'asked') return state.isRefused ? strings.chooseFirst : '';
    if (!state.fresh) return '';
    return state.chosen === this.#holds ? strings.why.right : strings.why.other;
  }

  /** The id of the answer that holds. */
  get #holds(): string {
    return this.dataset['answer'] ?? '';
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
