/** <stick-experiment>: turns knobs into runs and runs into points. The lesson makes the runs. */

import type { Outcome, RunRequest } from '../../engine/index.ts';
import { experimentFile } from '../../lesson/experiment-file.ts';
import type { ExperimentData } from '../../lesson/schema.ts';
import { addSheet } from '../late-sheet.ts';
import { strings as run } from '../run/strings.ts';
import { find } from '../timeline/find.ts';
import { toElement } from '../timeline/svg.ts';
import { write } from '../write.ts';
import { chart } from './chart.ts';
import css from './experiment.css?inline';
import { begin, type ExperimentEvent, next, type State, sourceOf } from './experiment.ts';
import { strings } from './strings.ts';

/** A run that the experiment asks for; `answer` hears its outcome, or why there is none. */
export interface ExperimentWish {
  readonly request: RunRequest;
  readonly answer: (found: Outcome | string) => void;
}

declare global {
  interface HTMLElementEventMap {
    'stick:experiment': CustomEvent<ExperimentWish>;
  }
}

export class ExperimentElement extends HTMLElement {
  #undo = new AbortController();
  #data: ExperimentData | undefined;
  #state: State | undefined;
  #width = 0;

  connectedCallback(): void {
    this.#undo = new AbortController();
    const { signal } = this.#undo;
    this.#data ??= JSON.parse(this.dataset['experiment'] ?? 'null') as ExperimentData;
    this.#state ??= begin(this.#data);
    this.addEventListener('input', (event) => this.#turn(event.target), { signal });
    const on = (part: string, press: () => void): void =>
      find(this, part).addEventListener('click', press, { signal });
    on('[data-run]', () => this.#tell({ type: 'run' }));
    on('[data-run-all]', () => this.#tell({ type: 'run-all' }));
    on('[data-clear]', () => this.#tell({ type: 'clear' }));
    on('[data-stop]', () => {
      this.#tell({ type: 'stop' });
      this.dispatchEvent(new CustomEvent('stick:stop', { detail: null, bubbles: true }));
    });
    const resized = new ResizeObserver(() => this.#resize());
    resized.observe(this.#drawing);
    signal.addEventListener('abort', () => resized.disconnect());
    this.#paint();
  }

  disconnectedCallback(): void {
    this.#undo.abort();
  }

  #turn(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement) || !this.#data) return;
    if (target.type === 'radio') this.#tell({ type: 'variant', id: target.value });
    const { across, knobs } = this.#data;
    const knob = [across, ...knobs].find(({ name }) => name === target.dataset['knob']);
    const value = knob?.values[target.valueAsNumber];
    if (!knob || value === undefined) return;
    this.#tell(knob === across ? { type: 'across', value } : { type: 'knob', name: knob.name, value });
  }

  #tell(event: ExperimentEvent): void {
    const { state: before, data } = { state: this.#state, data: this.#data };
    if (!before || !data) return;
    this.#state = next(before, event, data);
    this.#paint();
    const [now] = this.#state.queue;
    if (now && now !== before.queue[0]) this.#ask(now, data);
  }

  #ask(setting: State['chosen'], data: ExperimentData): void {
    const variant = data.variants.find(({ id }) => id === setting.variant);
    const request: RunRequest = {
      source: sourceOf(setting, find(this, '[data-source]').textContent ?? '', data),
      filename: experimentFile,
      mode: variant?.mode ?? 'freely',
    };
    const answer = (found: Outcome | string): void => {
      // Stopped in the meantime, or gone from the page: what comes then is no measurement.
      if (this.#state?.queue[0] === setting && this.isConnected) this.#tell(eventOf(found, data.reads));
    };
    const detail: ExperimentWish = { request, answer };
    this.dispatchEvent(new CustomEvent('stick:experiment', { detail, bubbles: true }));
  }

  #resize(): void {
    if (this.#drawing.clientWidth !== this.#width) this.#paint();
  }

  #paint(): void {
    const [state, data] = [this.#state, this.#data];
    if (!state || !data) return;
    this.#width = this.#drawing.clientWidth;
    this.#drawing.replaceChildren(toElement(chart(state, data, this.#width || 600)));
    this.#drawing.ariaLabel = strings.summary(data, state);
    this.#paintKnobs(state, data);
    this.#paintButtons(state, data);
    find(this, '[data-rows]').replaceChildren(
      ...state.points.map((point) => rowOf(strings.row(data, point))),
    );
    find(this, '[data-table]').hidden = state.points.length === 0;
  }

  #paintKnobs({ chosen }: State, { across, knobs }: ExperimentData): void {
    for (const knob of [across, ...knobs]) {
      const value = knob === across ? chosen.across : (chosen.knobs[knob.name] ?? knob.start);
      const text = strings.value(value, knob.unit);
      find(this, `[data-of="${knob.name}"]`).textContent = text;
      find(this, `[data-knob="${knob.name}"]`).setAttribute('aria-valuetext', text);
    }
  }

  #paintButtons(state: State, data: ExperimentData): void {
    const [now] = state.queue;
    // Not `disabled`: the button keeps the focus of the reader who just pressed it.
    for (const part of ['[data-run]', '[data-run-all]', '[data-clear]'])
      find(this, part).ariaDisabled = String(now !== undefined);
    find(this, '[data-stop]').hidden = now === undefined;
    const last = state.points.at(-1);
    const found = last ? strings.found(data, state, last) : strings.nothing;
    const says = now ? strings.running(data, now, state.queue.length) : state.failure || found;
    write(find(this, '[data-status]'), says);
  }

  get #drawing(): HTMLElement {
    return find(this, '[data-drawing]');
  }
}

function eventOf(found: Outcome | string, reads: string): ExperimentEvent {
  if (typeof found === 'string') return { type: 'failed', why: found };
  if (found.kind !== 'printed') return { type: 'failed', why: run.ending(found) };
  const text = found.output.flatMap(({ stream, text }) => (stream === 'out' ? [text] : [])).join('');
  const seconds = Number(new RegExp(reads).exec(text)?.[1]);
  return Number.isFinite(seconds) && seconds > 0
    ? { type: 'found', seconds }
    : { type: 'failed', why: strings.noTime };
}

function rowOf(cells: readonly string[]): HTMLElement {
  const row = document.createElement('tr');
  for (const [index, text] of cells.entries()) {
    const cell = document.createElement(index === 0 ? 'th' : 'td');
    if (index === 0) cell.setAttribute('scope', 'row');
    cell.textContent = text;
    row.append(cell);
  }
  return row;
}

addSheet(css);
customElements.define('stick-experiment', ExperimentElement);
