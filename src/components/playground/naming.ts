/** The small form that names a file: a new one, or the one in front. */
import { find } from '../timeline/find.ts';

export interface NamingWish {
  /** What the field says at first. */
  readonly name: string;
  /** A sentence where the name will not do. */
  readonly faultOf: (name: string) => string;
  readonly onName: (name: string) => void;
  /** Closed, named or not: the focus must go somewhere. */
  readonly onClose: () => void;
}

export class Naming {
  readonly #form: HTMLFormElement;
  #wish: NamingWish | undefined;

  constructor(root: HTMLElement, signal: AbortSignal) {
    this.#form = find<HTMLFormElement>(root, '[data-naming]');
    this.#form.addEventListener('submit', (event) => this.#submit(event), { signal });
    this.#form.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#close(), { signal });
    find(this.#form, '[data-cancel]').addEventListener('click', () => this.#close(), { signal });
  }

  ask(wish: NamingWish): void {
    this.#wish = wish;
    this.#form.hidden = false;
    this.#hint('');
    this.#input.value = wish.name;
    this.#input.focus();
    // The name without its ending: that is what is mostly changed.
    this.#input.setSelectionRange(0, Math.max(0, wish.name.lastIndexOf('.')));
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    const name = this.#input.value.trim();
    const fault = this.#wish?.faultOf(name) ?? '';
    this.#hint(fault);
    if (fault !== '') {
      this.#input.focus();
      return;
    }
    this.#wish?.onName(name);
    this.#close();
  }

  #close(): void {
    const wish = this.#wish;
    this.#wish = undefined;
    this.#form.hidden = true;
    wish?.onClose();
  }

  #hint(text: string): void {
    find(this.#form, '[data-name-hint]').textContent = text;
    this.#input.setAttribute('aria-invalid', String(text !== ''));
  }

  get #input(): HTMLInputElement {
    return find<HTMLInputElement>(this.#form, 'input');
  }
}
