/** `<stick-rail>`: the lesson's table of contents, drawn as a timeline of who is speaking. The stick is where the reader is. */
import { holder, standing } from './rail.ts';

const still = matchMedia('(prefers-reduced-motion: reduce)');
const upright = matchMedia('(min-width: 861px)');

interface Item {
  readonly row: HTMLElement;
  readonly link: HTMLAnchorElement;
  readonly section: HTMLElement | null;
}

export class RailElement extends HTMLElement {
  #listening: AbortController | undefined;
  #observer: MutationObserver | undefined;
  #items: readonly Item[] = [];
  #held = -1;
  #frame = 0;

  connectedCallback(): void {
    this.#items = [...this.querySelectorAll('li')].flatMap((row): Item[] => {
      const link = row.querySelector('a');
      return link ? [{ row, link, section: document.querySelector<HTMLElement>(link.hash) }] : [];
    });
    for (const { row, section } of this.#items) row.hidden = section === null;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    for (const name of ['scroll', 'resize']) addEventListener(name, this.#soon, { passive: true, signal });
    this.addEventListener('click', this.#refuseCovered, { signal });
    this.#observer = new MutationObserver(() => this.#look());
    const lesson = this.closest('stick-lesson');
    if (lesson) this.#observer.observe(lesson, { attributeFilter: ['data-state'] });
    this.#look();
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
    this.#observer?.disconnect();
    cancelAnimationFrame(this.#frame);
  }

  readonly #soon = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#look());
  };

  readonly #refuseCovered = (event: Event): void => {
    const link = event.target instanceof Element ? event.target.closest('a') : undefined;
    if (link?.getAttribute('aria-disabled') === 'true') event.preventDefault();
  };

  #look(): void {
    const page = document.documentElement;
    const held = holder({
      steps: this.#items.map(({ section }) => ({
        top: isOpen(section) ? section.getBoundingClientRect().top : undefined,
      })),
      height: innerHeight,
      atEnd: scrollY > 0 && innerHeight + scrollY > page.scrollHeight - 40,
    });
    this.#paint(held);
  }

  #paint(held: number): void {
    const before = this.#items[this.#held]?.row.querySelector('i')?.getBoundingClientRect();
    this.#items.forEach(({ row, link, section }, i) => {
      row.dataset['at'] = standing(i, held);
      if (i === held) link.setAttribute('aria-current', 'step');
      else link.removeAttribute('aria-current');
      if (isOpen(section)) link.removeAttribute('aria-disabled');
      else link.setAttribute('aria-disabled', 'true');
    });
    if (before && held !== this.#held) this.#pass(before, held);
    this.#held = held;
  }

  /** The stick moves along its lane, then across, never through the air. */
  #pass(from: DOMRect, held: number): void {
    const stick = this.#items[held]?.row.querySelector('i');
    if (!stick || still.matches) return;
    const to = stick.getBoundingClientRect();
    const [dx, dy] = [from.left - to.left, from.top - to.top];
    const corner = upright.matches ? `translate(${dx}px, 0)` : `translate(0, ${dy}px)`;
    stick.animate(
      [
        { transform: `translate(${dx}px, ${dy}px)` },
        { transform: corner, offset: 0.6 },
        { transform: 'none' },
      ],
      { duration: 260, easing: 'ease-out' },
    );
  }
}

const isOpen = (section: HTMLElement | null): section is HTMLElement =>
  section !== null && section.getClientRects().length > 0;

if (!customElements.get('stick-rail')) customElements.define('stick-rail', RailElement);
