/** <stick-share>: a button that offers a part of the lesson as a link, as Markdown or as code for a page. Made by install.ts. */
import { copy } from '../run/clipboard.ts';
import { embedCode } from './embed-code.ts';
import { type Form, formsOf, snippet, type Target } from './snippets.ts';
import { strings } from './strings.ts';

const chain =
  '<svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true"><path d="M8.5 11.5l3-3M9 6.5l1.8-1.8a3.2 3.2 0 0 1 4.5 4.5L13.5 11M11 13.5l-1.8 1.8a3.2 3.2 0 0 1-4.5-4.5L6.5 9" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round"/></svg>';

export class ShareElement extends HTMLElement {
  #undo = new AbortController();
  #target: Target | undefined;
  /** Asked for when the panel opens: a press must find it there, or the browser takes it for no press of the reader's. */
  #embed: Promise<string | undefined> | undefined;
  readonly #button = document.createElement('button');
  readonly #panel = document.createElement('div');
  readonly #says = document.createElement('p');
  readonly #byHand = document.createElement('textarea');

  /** To be told before the element is put into the page. */
  set target(target: Target) {
    this.#target = target;
  }

  connectedCallback(): void {
    const target = this.#target;
    if (!target) return;
    this.#undo = new AbortController();
    const { signal } = this.#undo;
    this.#build(target, signal);
    this.#button.addEventListener('click', () => this.#paint(this.#panel.hidden === true), { signal });
    this.addEventListener('keydown', (event) => this.#escape(event), { signal });
    this.addEventListener('focusout', (event) => this.#left(event), { signal });
    this.#paint(false);
  }

  disconnectedCallback(): void {
    this.#undo.abort();
    this.replaceChildren();
  }

  #build(target: Target, signal: AbortSignal): void {
    const name = strings.open(target.kind === 'section' ? target.heading : target.title);
    this.#button.type = 'button';
    this.#button.className = 'sh-open';
    this.#button.innerHTML = chain;
    this.#button.ariaLabel = name;
    this.#button.title = name;
    this.#panel.className = 'sh-panel';
    this.#panel.role = 'group';
    this.#panel.ariaLabel = name;
    this.#says.className = 'hint';
    this.#says.role = 'status';
    this.#byHand.readOnly = true;
    this.#byHand.rows = 3;
    const forms = formsOf(target).map((form) => this.#choice(target, form, signal));
    this.#panel.replaceChildren(...forms, this.#says, this.#byHand);
    this.replaceChildren(this.#button, this.#panel);
  }

  #choice(target: Target, form: Form, signal: AbortSignal): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'tool';
    button.textContent = strings.forms[form];
    button.addEventListener('click', () => void this.#take(target, form), { signal });
    return button;
  }

  async #take(target: Target, form: Form): Promise<void> {
    const text = form === 'embed' ? await this.#embed : snippet(target, form);
    if (text === undefined) {
      this.#says.textContent = strings.noEmbed;
      return;
    }
    const isCopied = await copy(text);
    this.#says.textContent = isCopied ? strings.copied(form) : strings.byHand;
    this.#byHand.hidden = isCopied;
    if (isCopied) return;
    this.#byHand.value = text;
    this.#byHand.ariaLabel = strings.forms[form];
    this.#byHand.focus();
    this.#byHand.select();
  }

  #escape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || this.#panel.hidden) return;
    this.#button.focus();
    this.#paint(false);
  }

  /** A press beside it closes it; so does Tab out of it. */
  #left({ relatedTarget }: FocusEvent): void {
    if (!(relatedTarget instanceof Node && this.contains(relatedTarget))) this.#paint(false);
  }

  #paint(isOpen: boolean): void {
    this.#panel.hidden = !isOpen;
    if (isOpen && this.#target?.kind !== 'section') this.#embed = embedCode();
    this.#button.ariaExpanded = String(isOpen);
    this.#says.textContent = '';
    this.#byHand.hidden = true;
  }
}

customElements.define('stick-share', ShareElement);
