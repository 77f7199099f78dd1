/** `<stick-theme>`: the button that changes between light and dark. As the one script of every page it also hears the key for the search. */
import { listenForSlash } from './slash.ts';
import { press, storageKey, type Theme } from './theme.ts';

const systemIsDark = matchMedia('(prefers-color-scheme: dark)');

export class ThemeElement extends HTMLElement {
  #listening: AbortController | undefined;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.querySelector('button')?.addEventListener('click', () => this.#press(), { signal });
    listenForSlash(signal);
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  #press(): void {
    const system: Theme = systemIsDark.matches ? 'dark' : 'light';
    const chosen = document.documentElement.dataset['theme'];
    const shown: Theme = chosen === 'dark' || chosen === 'light' ? chosen : system;
    const next = press(shown, system);
    if (next) document.documentElement.dataset['theme'] = next;
    else delete document.documentElement.dataset['theme'];
    remember(next);
  }
}

/** Storage may be closed to us (private windows, embeds): then the choice lasts as long as the page. */
function remember(theme: Theme | undefined): void {
  try {
    if (theme) localStorage.setItem(storageKey, theme);
    else localStorage.removeItem(storageKey);
  } catch {
    // Nothing is lost but the memory of a colour.
  }
}

if (!customElements.get('stick-theme')) customElements.define('stick-theme', ThemeElement);
