/** <stick-search>: looks the words of its field up as they are typed, and lists the pages. The address keeps the query. */
import { find } from '../timeline/find.ts';
import { type Hit, type Hits, search } from './pagefind.ts';
import { strings } from './strings.ts';

const most = 20;

type State =
  | { readonly type: 'idle' }
  | { readonly type: 'failed' }
  | { readonly type: 'found'; readonly query: string; readonly hits: Hits };

export class SearchElement extends HTMLElement {
  #undo = new AbortController();

  connectedCallback(): void {
    this.#undo = new AbortController();
    const { signal } = this.#undo;
    const field = this.#field;
    field.addEventListener('input', () => void this.#look(), { signal });
    find(this, 'form').addEventListener('submit', (event) => event.preventDefault(), { signal });
    this.addEventListener('keydown', (event) => this.#walk(event), { signal });
    field.value = new URLSearchParams(location.search).get('q') ?? '';
    field.focus();
    void this.#look();
  }

  disconnectedCallback(): void {
    this.#undo.abort();
  }

  async #look(): Promise<void> {
    const query = this.#field.value.trim();
    const address = query === '' ? location.pathname : `${location.pathname}?q=${encodeURIComponent(query)}`;
    history.replaceState(history.state, '', address);
    if (query === '') return this.#paint({ type: 'idle' });
    const { index: folder = '', base: baseUrl = '/' } = this.dataset;
    try {
      const hits = await search(query, { folder, baseUrl }, most);
      // A newer query is on its way.
      if (hits && query === this.#field.value.trim()) this.#paint({ type: 'found', query, hits });
    } catch {
      this.#paint({ type: 'failed' });
    }
  }

  /** Up and down, from the field through the results and back. */
  #walk(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    const stops = [this.#field, ...this.querySelectorAll<HTMLElement>('ol a')];
    const next = stops[stops.findIndex((each) => each.matches(':focus')) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  #paint(state: State): void {
    find(this, '[data-says]').textContent = says(state);
    const hits = state.type === 'found' ? state.hits.hits : [];
    find(this, 'ol').replaceChildren(...hits.map(item));
  }

  get #field(): HTMLInputElement {
    return find<HTMLInputElement>(this, 'input');
  }
}

function says(state: State): string {
  if (state.type === 'idle') return '';
  if (state.type === 'failed') return strings.failed;
  const { query, hits } = state;
  if (hits.total === 0) return strings.none(query);
  const count = strings.count(hits.total, query);
  return hits.total > most ? `${count} ${strings.more(most)}` : count;
}

function item({ url, title, passage }: Hit): HTMLElement {
  const link = document.createElement('a');
  link.href = url;
  link.textContent = title;
  const text = document.createElement('p');
  for (const { text: words, isMarked } of passage) {
    if (!isMarked) {
      text.append(words);
      continue;
    }
    const mark = document.createElement('mark');
    mark.textContent = words;
    text.append(mark);
  }
  const row = document.createElement('li');
  row.append(link, text);
  return row;
}

customElements.define('stick-search', SearchElement);
