/** <stick-compare>: draws the reader's runs in place of the recordings; rows that have not run yet stay dotted. */
import { find } from '../timeline/find.ts';
import { toElement } from '../timeline/svg.ts';
import { comparison, type Scale } from './compare.ts';
import { type CompareRow, merged, type Planned, type Row } from './rows.ts';
import { strings } from './strings.ts';

export type { CompareRow } from './rows.ts';

export class CompareElement extends HTMLElement {
  #rows: readonly Row[] | undefined;
  #scale: Scale | undefined;
  #width = 0;
  #undo = new AbortController();

  connectedCallback(): void {
    this.#undo = new AbortController();
    const resized = new ResizeObserver(() => this.#resize());
    resized.observe(this.#drawing);
    this.#undo.signal.addEventListener('abort', () => resized.disconnect());
  }

  disconnectedCallback(): void {
    this.#undo.abort();
  }

  /** Shows these runs on one scale whose unit is `unitMs` milliseconds. Replaces what was shown before. */
  show(rows: readonly CompareRow[], unitMs: number): void {
    const { planned = '[]', one = '', many = '' } = this.dataset;
    this.#rows = merged(JSON.parse(planned) as readonly Planned[], rows);
    this.#scale = { unit: unitMs, one, many };
    this.#paint();
  }

  #resize(): void {
    if (this.#drawing.clientWidth !== this.#width) this.#paint();
  }

  #paint(): void {
    if (!this.#rows || !this.#scale) return;
    this.#width = this.#drawing.clientWidth;
    const drawing = comparison(this.#rows, this.#scale, this.#width || 700, 'tl-live');
    this.#drawing.replaceChildren(toElement(drawing));
    this.#drawing.ariaLabel = strings.summary(
      this.#rows.map(({ name, note, run }) => ({ name, note, seconds: run?.seconds })),
    );
    find(this, '[data-title]').textContent = strings.title(this.#rows.length);
    find(this, '[data-source]').hidden = true;
  }

  get #drawing(): HTMLElement {
    return find(this, '[data-drawing]');
  }
}

customElements.define('stick-compare', CompareElement);
