/** Makes the marks of a listing answer: a press, or Enter, shows what one says; the arrows lead from mark to mark; Escape closes. */
import type { LinePlaces, PlaceKind } from '../../engine/index.ts';
import { addSheet } from '../late-sheet.ts';
import { kindsOf, shortly, whyOf } from './marks.ts';
import css from './says.css?inline';
import { strings } from './strings.ts';
import type { Who } from './who.ts';

export class Gutter {
  readonly #code: HTMLElement;
  readonly #says = document.createElement('p');
  #asked: HTMLElement | undefined;

  /** `code`: the positioned box round the listing and the editor. */
  constructor(code: HTMLElement, signal: AbortSignal) {
    this.#code = code;
    this.#says.className = 'cp-says';
    this.#says.setAttribute('role', 'status');
    code.append(this.#says);
    signal.addEventListener('abort', () => this.#says.remove(), { once: true });
    code.addEventListener('click', (event) => this.#click(event), { signal });
    code.addEventListener('keydown', (event) => this.#key(event), { signal });
    document.addEventListener('pointerdown', (event) => this.#elsewhere(event), { signal });
  }

  /** Says what is known of a line of an editor; `top` is where its text begins, in pixels from the top of the code. */
  tell(line: number, lines: readonly LinePlaces[] | undefined, who: Who, top: number): void {
    const known = lines?.find(([number]) => number === line);
    if (known) this.#show(shortly(known, who), whyOf(kindsOf(known), who), top);
    else this.#show(lines ? strings.empty(line) : strings.unknown, [], top);
  }

  close(): void {
    this.#asked?.removeAttribute('aria-expanded');
    this.#asked = undefined;
    this.#says.replaceChildren();
  }

  #click({ target }: Event): void {
    if (!(target instanceof HTMLElement) || !target.matches('.cp')) return;
    const isOpen = this.#asked === target;
    this.close();
    if (isOpen) return;
    this.#asked = target;
    this.#rove(target);
    target.setAttribute('aria-expanded', 'true');
    const kinds = (target.dataset['k'] ?? '').split(' ').filter(Boolean) as PlaceKind[];
    this.#show(
      target.title,
      whyOf(kinds, target.dataset['who'] === 'task' ? 'task' : 'thread'),
      target.getBoundingClientRect().top - this.#code.getBoundingClientRect().top,
    );
  }

  #show(head: string, why: readonly string[], top: number): void {
    const title = document.createElement('b');
    title.textContent = head;
    this.#says.replaceChildren(title, why.join(' '));
    this.#says.style.top = `calc(${top}px + var(--line-height))`;
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.close();
    const { target } = event;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || !(target instanceof HTMLElement) || !target.matches('.cp')) return;
    event.preventDefault();
    const marks = [...this.#code.querySelectorAll<HTMLElement>('.cp')];
    const next = marks[marks.indexOf(target) + step];
    if (!next) return;
    this.close();
    this.#rove(next);
    next.focus();
  }

  /** Tab comes back to the mark that was last looked at. */
  #rove(mark: HTMLElement): void {
    for (const each of this.#code.querySelectorAll<HTMLElement>('.cp'))
      each.tabIndex = each === mark ? 0 : -1;
  }

  #elsewhere({ target }: Event): void {
    if (target instanceof Element && (this.#says.contains(target) || target.closest('.cp, .cp-glyph')))
      return;
    this.close();
  }
}

/** The switch that shows and hides the marks within `root`. */
export function listenToSwitch(root: HTMLElement, signal: AbortSignal): void {
  const toggle = root.querySelector('[data-marks]');
  const turn = (): void =>
    toggle?.setAttribute('aria-pressed', String(!root.toggleAttribute('data-marks-off')));
  toggle?.addEventListener('click', turn, { signal });
}

addSheet(css);
