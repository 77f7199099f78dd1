/** <stick-timeline>: draws the reader's run in place of the recording, first while it goes on, then whole. */
import type { Trace, TraceEvent } from '../../engine/index.ts';
import { isTinted } from './band.ts';
import { figure } from './draw.ts';
import { find } from './find.ts';
import * as grip from './grip.ts';
import { firstLens, type Lens, within } from './lens.ts';
import { type Expectation, LiveRun, noExpectation } from './live.ts';
import { often } from './often.ts';
import { isNarrow, type Plan, plan } from './plan.ts';
import { replay } from './replay.ts';
import { type SvgNode, toElement } from './svg.ts';
import { fillTable } from './table-rows.ts';
import { type Drawn, isIdle, timeline } from './timeline.ts';
import { drawnWords, liveWords, readWords, type Words, writeWords } from './words.ts';

interface Recorded {
  readonly kind: 'recorded';
  readonly nodes: readonly Node[];
  readonly words: Words;
}

interface Finished {
  readonly kind: 'finished';
  readonly drawn: Drawn;
  readonly lens: Lens | undefined;
}

interface Live {
  readonly kind: 'live';
  readonly run: LiveRun;
  readonly began: number;
  /** Comes back if the run comes to nothing. */
  readonly before: Recorded | Finished;
}

export class TimelineElement extends HTMLElement {
  #state: Recorded | Live | Finished | undefined;
  #undo = new AbortController();
  /** Ends what moves: the live drawing, or a replay. */
  #stop = (): void => {};
  #plan: Plan | undefined;
  #width = 0;

  connectedCallback(): void {
    this.#undo = new AbortController();
    const { signal } = this.#undo;
    this.#state ??= { kind: 'recorded', nodes: [...this.#drawing.childNodes], words: readWords(this) };
    const resized = new ResizeObserver(() => this.#resize());
    resized.observe(this.#stage);
    signal.addEventListener('abort', () => resized.disconnect());
    grip.listen(
      this.#grip,
      this.#stage,
      () => this.#gripped(),
      (lens) => this.#look(lens),
      signal,
    );
    find(this, '[data-replay]').addEventListener('click', () => this.#replay(), { signal });
  }

  disconnectedCallback(): void {
    this.#stop();
    this.#undo.abort();
  }

  /** Empty lanes, and the clock runs. */
  begin(): void {
    const before = this.#state?.kind === 'live' ? this.#state.before : this.#state;
    if (!before) return;
    this.dataset['phase'] = 'live';
    // Holds its height, so that what follows stays where it is until the whole run is there.
    this.#stage.style.setProperty('--least', `${this.#stage.clientHeight}px`);
    this.#go({ kind: 'live', run: new LiveRun(this.#expected()), began: performance.now(), before });
    this.#stop = often(() => this.#paint(), isStill() ? 1000 : 50);
  }

  /** More of the trace, while the run goes on. */
  push(events: readonly TraceEvent[]): void {
    if (this.#state?.kind === 'live') this.#state.run.push(events);
  }

  /** The whole trace: overview, lens, magnified part, table. */
  finish(trace: Trace): void {
    const drawn = timeline(trace);
    this.#settle({ kind: 'finished', drawn, lens: firstLens(drawn, isNarrow(this.#stage.clientWidth)) });
  }

  /** The run came to nothing: what was there before is shown again. */
  abandon(): void {
    if (this.#state?.kind === 'live') this.#settle(this.#state.before);
  }

  #settle(state: Recorded | Finished): void {
    this.#stage.style.removeProperty('--least');
    this.#go(state);
  }

  #go(state: Recorded | Live | Finished): void {
    this.#stop();
    this.#state = state;
    this.dataset['phase'] = state.kind;
    this.#paint();
    this.#paintWords();
  }

  #resize(): void {
    if (this.#stage.clientWidth !== this.#width && this.#state?.kind !== 'recorded') this.#paint();
  }

  #paint(): void {
    this.#width = this.#stage.clientWidth;
    this.#drawing.replaceChildren(...this.#nodes());
    const gripped = this.#gripped();
    this.#grip.hidden = gripped === undefined;
    if (gripped) grip.place(this.#grip, gripped);
  }

  #nodes(): readonly Node[] {
    const state = this.#state;
    if (!state) return [];
    if (state.kind === 'recorded') return state.nodes;
    const width = this.#width || 700;
    return [toElement(state.kind === 'live' ? liveDrawing(state, width) : this.#whole(state, width))];
  }

  #whole({ drawn, lens }: Finished, width: number): SvgNode {
    const names = drawn.lanes.map((lane) => lane.name);
    this.#plan = plan(width, drawn.end, names, lens !== undefined);
    return figure(drawn, this.#plan, lens, 'tl-live');
  }

  #paintWords(): void {
    const state = this.#state;
    const table = find(this, '[data-table]');
    if (!state) return;
    if (state.kind === 'recorded') writeWords(this, state.words);
    if (state.kind === 'live') writeWords(this, liveWords);
    table.hidden = state.kind === 'live';
    if (state.kind !== 'finished') return;
    writeWords(
      this,
      drawnWords(state.drawn, {
        hasLens: state.lens !== undefined,
        isTinted: this.#plan !== undefined && isTinted(state.drawn.lanes, this.#plan.overview),
        cores: navigator.hardwareConcurrency,
        isStill: isStill(),
      }),
    );
    find(this, '[data-shape="idle"]').hidden = !isIdle(state.drawn);
    fillTable(table, state.drawn);
  }

  #look(lens: Lens): void {
    if (this.#state?.kind !== 'finished') return;
    this.#state = { ...this.#state, lens: within(this.#state.drawn, lens) };
    this.#paint();
  }

  #replay(): void {
    const run = this.querySelector<SVGElement>('.tl-run');
    if (this.#state?.kind !== 'finished' || !run || !this.#plan) return;
    this.#stop();
    this.#stop = replay(run, this.#plan, this.#state.drawn.end);
  }

  #gripped(): grip.Gripped | undefined {
    if (this.#state?.kind !== 'finished' || !this.#state.lens || !this.#plan) return undefined;
    return { plan: this.#plan, lens: this.#state.lens, end: this.#state.drawn.end };
  }

  #expected(): Expectation {
    const said = this.dataset['expect'];
    return said === undefined ? noExpectation : (JSON.parse(said) as Expectation);
  }

  get #stage(): HTMLElement {
    return find(this, '[data-stage]');
  }

  get #drawing(): HTMLElement {
    return find(this, '[data-drawing]');
  }

  get #grip(): HTMLElement {
    return find(this, '[data-grip]');
  }
}

const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

const liveDrawing = ({ run, began }: Live, width: number): SvgNode =>
  run.draw(performance.now() - began, width);

customElements.define('stick-timeline', TimelineElement);
