/** <stick-runs>: asks for a series of runs, and paints its histogram as it grows. Runs nothing itself. */

import { copy } from '../run/clipboard.ts';
import { find } from '../timeline/find.ts';
import { write } from '../write.ts';
import { extremes, histogram, type Row, summary } from './histogram.ts';
import type { Measure, Value } from './measure.ts';
import type { Kept, SeriesState } from './series.ts';
import { strings } from './strings.ts';

export interface RunsView {
  readonly state: SeriesState;
  readonly measure: Measure;
  /** The reader's prediction, where it is one of the values that runs can have. */
  readonly mine: Value | undefined;
  /** Whether another program runs, so that no series can begin. */
  readonly isBusy: boolean;
  /** The seed of the schedule whose run is drawn; undefined where it has none. */
  readonly drawn: number | undefined;
  /** The seed that came with the link, where one did. */
  readonly linked: number | undefined;
}

export class RunsElement extends HTMLElement {
  #undo = new AbortController();
  #isRunning = false;
  #shown: readonly Value[] = [];
  #drawn: number | undefined;
  #linked: number | undefined;

  connectedCallback(): void {
    this.#undo = new AbortController();
    const { signal } = this.#undo;
    find(this, '[data-run]').addEventListener('click', () => this.#press(), { signal });
    for (const button of this.querySelectorAll<HTMLElement>('[data-show]'))
      button.addEventListener('click', () => this.#send('stick:show-run', button.dataset['show'] as Kept), {
        signal,
      });
    find(this, '[data-link]').addEventListener('click', () => void this.#copyLink(), { signal });
    find(this, '[data-replay]').addEventListener('click', () => this.#replay(), { signal });
  }

  /** The address then names the schedule; the answer of whoever opens it is still asked first. */
  async #copyLink(): Promise<void> {
    const seed = this.#drawn;
    if (seed === undefined) return;
    history.replaceState(history.state, '', `#seed=${seed}`);
    const isCopied = await copy(location.href);
    find(this, '[data-linked]').textContent = isCopied ? strings.linked(seed) : strings.linkedByHand(seed);
  }

  disconnectedCallback(): void {
    this.#undo.abort();
  }

  /** The one button begins a series, or stops it. */
  #press(): void {
    if (this.#isRunning) this.#send('stick:stop', null);
    else if (find(this, '[data-run]').ariaDisabled !== 'true') this.#send('stick:runs', this.#times);
  }

  #replay(): void {
    if (this.#linked !== undefined && find(this, '[data-replay]').ariaDisabled !== 'true')
      this.#send('stick:replay', this.#linked);
  }

  #send(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, detail }));
  }

  get #times(): number {
    return Number(this.dataset['times']);
  }

  show(view: RunsView): void {
    const { state, measure, mine, isBusy } = view;
    this.#paintSeeds(view);
    const { values } = state;
    this.#isRunning = state.phase === 'running';
    const run = find(this, '[data-run]');
    run.textContent = this.#isRunning
      ? strings.stop
      : values.length > 0
        ? strings.more(this.#times)
        : strings.run(this.#times);
    run.ariaDisabled = String(isBusy && !this.#isRunning);
    const hasExtremes = !this.#isRunning && extremes(values, measure) !== undefined;
    const names = measure.type === 'words' ? strings.showWords : strings.show;
    for (const button of this.querySelectorAll<HTMLElement>('[data-show]')) {
      button.hidden = !hasExtremes;
      button.textContent = names[button.dataset['show'] as Kept];
    }
    find(this, '[data-rows]').hidden = values.length === 0 && !this.#isRunning;
    find(this, '[data-says]').textContent = says(state);
    // Said once, at the end: a live region must not speak with each run.
    const text = this.#isRunning ? '' : summary(values, measure);
    write(find(this, '[data-summary]'), text);
    if (values === this.#shown) return;
    this.#shown = values;
    const rows = histogram(values, measure, mine);
    const most = Math.max(1, ...rows.map(({ runs }) => runs));
    find(this, 'tbody').replaceChildren(...rows.map((row) => toElement(row, most)));
  }

  #paintSeeds({ drawn, linked, isBusy }: RunsView): void {
    if (drawn !== this.#drawn) find(this, '[data-linked]').textContent = '';
    this.#drawn = drawn;
    this.#linked = linked;
    find(this, '[data-link]').hidden = drawn === undefined;
    find(this, '[data-came]').hidden = linked === undefined;
    if (linked === undefined) return;
    find(this, '[data-came-says]').textContent =
      drawn === linked ? strings.replayed(linked) : strings.came(linked);
    find(this, '[data-replay]').ariaDisabled = String(isBusy);
  }
}

function says(state: SeriesState): string {
  const done = state.values.length;
  if (state.phase === 'running') return strings.running(done, state.of);
  if (state.phase === 'failed') return state.message;
  if (state.phase === 'idle') return '';
  return state.why === 'done' ? strings.ended(done) : strings.stopped(done);
}

/** What a program printed is text, never markup. */
function toElement({ label, runs, isMine, isExact }: Row, most: number): HTMLElement {
  const row = document.createElement('tr');
  row.classList.toggle('mine', isMine);
  const head = document.createElement('th');
  head.scope = 'row';
  head.append(label);
  for (const note of [isExact && strings.exact, isMine && strings.mine]) {
    if (!note) continue;
    const small = document.createElement('small');
    small.textContent = note;
    head.append(small);
  }
  const blocks = document.createElement('i');
  blocks.ariaHidden = 'true';
  blocks.style.setProperty('--runs', String(runs));
  blocks.style.setProperty('--share', String(runs / most));
  const line = document.createElement('span');
  line.append(...(runs > 0 ? [blocks] : []), String(runs));
  const cell = document.createElement('td');
  cell.append(line);
  row.append(head, cell);
  return row;
}

customElements.define('stick-runs', RunsElement);
