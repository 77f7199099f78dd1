/** <stick-timeline>: draws the reader's run in place of the recording, first while it goes on, then whole. */
import type { Trace, TraceEvent } from '../../engine/index.ts';
import { addSheet } from '../late-sheet.ts';
import * as handOver from '../poster/hand-over.ts';
import { paintAround, paintLive, paintOffer, paintTold } from './around.ts';
import { pointed } from './cursor.ts';
import { find } from './find.ts';
import * as grip from './grip.ts';
import css from './hand.css?inline';
import * as hand from './hand.ts';
import { type Expectation, LiveRun, noExpectation } from './live.ts';
import { often } from './often.ts';
import { Picture } from './picture.ts';
import { isNarrow } from './plan.ts';
import { replay } from './replay.ts';
import { toElement } from './svg.ts';
import { type Told, tell } from './tell.ts';
import { timeline } from './timeline.ts';
import { next, type View, type ViewEvent, viewOf } from './view.ts';
import { readWords, type Words, writeWords } from './words.ts';

interface Recorded {
  readonly kind: 'recorded';
  readonly nodes: readonly Node[];
  readonly words: Words;
}

interface Finished {
  readonly kind: 'finished';
  readonly view: View;
  readonly made: Made;
}

interface Live {
  readonly kind: 'live';
  readonly run: LiveRun;
  readonly began: number;
  /** Comes back if the run comes to nothing. */
  readonly before: Recorded | Finished;
}

/** What is known of a run beside its trace. */
export interface Made {
  /** The program that ran: its lines are quoted. */
  readonly source?: string;
  /** "3.14.2" */
  readonly python?: string;
  /** When it was made, where that was on an earlier visit, or elsewhere. */
  readonly at?: Date;
  /** How a recording is labelled; undefined where the run is the reader's own. */
  readonly recording?: string;
}

/** A run with its trace, that is fetched when somebody wants to look closer. */
export interface Fetched {
  readonly trace: Trace;
  readonly made: Made;
}

/** The line of the program that a span in view tells of; null where none is pointed at. */
export interface LineWish {
  readonly file: string;
  readonly source: string;
  readonly line: number | null;
}

declare global {
  interface HTMLElementEventMap {
    'stick:line': CustomEvent<LineWish>;
  }
}

export class TimelineElement extends HTMLElement {
  #state: Recorded | Live | Finished | undefined;
  #undo = new AbortController();
  #offer: (() => Promise<Fetched | undefined>) | undefined;
  /** Ends what moves: the live drawing, or a replay. */
  #stop = (): void => {};
  #picture: Picture | undefined;
  #width = 0;
  #frame = 0;
  #line: number | null = null;
  /** Whether the next frame shows other lanes, of which other words are true. */
  #isOther = false;

  connectedCallback(): void {
    this.#undo = new AbortController();
    const { signal } = this.#undo;
    this.#state ??= { kind: 'recorded', nodes: [...this.#drawing.childNodes], words: readWords(this) };
    const resized = new ResizeObserver(() => this.#resize());
    resized.observe(this.#stage);
    signal.addEventListener('abort', () => resized.disconnect());
    const send = (event: ViewEvent): void => this.#tell(event);
    grip.listen(this.#grips, () => this.#view, send, signal);
    hand.listen(this.#stage, () => this.#held(), send, signal);
    handOver.listen(this, () => this.#shown(), signal);
    const on = (part: string, press: () => void): void =>
      find(this, part).addEventListener('click', press, { signal });
    on('[data-replay]', () => this.#replay());
    on('[data-zoom="in"]', () => void this.#lookCloser());
    on('[data-zoom="out"]', () => this.#tell({ type: 'zoom', factor: 2 }));
    on('[data-unfold]', () => this.#tell({ type: 'fold', isFolded: this.#view?.drawn.folded.length === 0 }));
  }

  disconnectedCallback(): void {
    this.#stop();
    cancelAnimationFrame(this.#frame);
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
  finish(trace: Trace, made: Made = {}): void {
    const whole = viewOf(timeline(trace), isNarrow(this.#stage.clientWidth));
    const view = this.hasAttribute('data-sketch') ? { ...whole, lens: undefined } : whole;
    this.#settle({ kind: 'finished', view, made });
  }

  /** The recording that is drawn can be looked at closer: `fetchRun` gets its trace. Rejects where that does not come. */
  offer(fetchRun: () => Promise<Fetched | undefined>): void {
    this.#offer = fetchRun;
    if (this.#state?.kind === 'recorded') paintOffer(this, true);
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
    this.#picture = undefined;
    this.dataset['phase'] = state.kind;
    this.#paint();
    this.#paintWords();
  }

  /** At most one drawing a frame: pointers move more often than that. */
  #tell(event: ViewEvent): void {
    if (this.#state?.kind !== 'finished') return;
    const view = next(this.#state.view, event);
    if (view === this.#state.view) return;
    const isOther =
      view.drawn !== this.#state.view.drawn || Boolean(view.lens) !== Boolean(this.#state.view.lens);
    this.#state = { ...this.#state, view };
    cancelAnimationFrame(this.#frame);
    this.#isOther ||= isOther;
    this.#frame = requestAnimationFrame(() => {
      this.#paint();
      if (this.#isOther) this.#paintWords();
      this.#isOther = false;
    });
  }

  #resize(): void {
    if (this.#stage.clientWidth === this.#width || this.#state?.kind === 'recorded') return;
    this.#picture = undefined;
    this.#paint();
  }

  #paint(): void {
    const state = this.#state;
    if (!state) return;
    this.#width = this.#stage.clientWidth;
    const { lens, cursor } = this.#grips;
    if (state.kind !== 'finished') {
      lens.hidden = cursor.hidden = true;
      this.#drawing.replaceChildren(...(state.kind === 'recorded' ? state.nodes : [this.#live(state)]));
      return;
    }
    this.#paintFinished(state);
  }

  #paintFinished({ view, made }: Finished): void {
    if (!this.#picture?.show(view)) {
      this.#picture = new Picture(view, this.#width || 700);
      this.#drawing.replaceChildren(this.#picture.element);
    }
    const found = pointed(view.drawn, view.cursor);
    const told: Told | undefined = found && tell(found, view.drawn, made.source);
    paintTold(this, told);
    grip.place(this.#grips, this.#picture.plan, view, [told?.says, told?.line].filter(Boolean).join(' '));
    this.#pointAtLine(found?.span.line ?? null, made);
  }

  #pointAtLine(line: number | null, { source }: Made): void {
    if (line === this.#line || source === undefined) return;
    this.#line = line;
    const detail: LineWish = { file: this.dataset['of'] ?? '', source, line };
    this.dispatchEvent(new CustomEvent('stick:line', { detail, bubbles: true }));
  }

  #live({ run, began }: Live): SVGElement {
    return toElement(run.draw(performance.now() - began, this.#width || 700));
  }

  #paintWords(): void {
    const state = this.#state;
    if (!state) return;
    if (state.kind === 'recorded') writeWords(this, state.words);
    if (state.kind === 'live') paintLive(this);
    paintOffer(this, state.kind === 'recorded' && this.#offer !== undefined);
    if (state.kind === 'finished')
      paintAround(this, state.view, {
        isTinted: this.#picture?.isTinted ?? false,
        isStill: isStill(),
        at: state.made.at,
        recording: state.made.recording,
      });
    find(this, '[data-table]').hidden = state.kind === 'live';
  }

  /** A recording first becomes a run like the reader's own. */
  async #lookCloser(): Promise<void> {
    if (this.#state?.kind === 'recorded') {
      const fetched = await this.#offer?.().catch(() => undefined);
      if (!fetched || this.#state.kind !== 'recorded') return;
      this.finish(fetched.trace, fetched.made);
    }
    this.#tell({ type: 'zoom', factor: 0.5 });
  }

  #replay(): void {
    const picture = this.#picture;
    if (this.#state?.kind !== 'finished' || !picture?.run) return;
    this.#stop();
    this.#stop = replay(picture.run, picture.plan, this.#state.view.drawn.end);
  }

  #held(): hand.Held | undefined {
    const view = this.#view;
    return view && this.#picture && { view, plan: this.#picture.plan };
  }

  #shown(): handOver.Shown | undefined {
    if (this.#state?.kind !== 'finished') return undefined;
    const { view, made } = this.#state;
    const date = made.at ?? new Date();
    return { view, file: this.dataset['of'] ?? '', python: made.python ?? '', date };
  }

  #expected(): Expectation {
    const said = this.dataset['expect'];
    return said === undefined ? noExpectation : (JSON.parse(said) as Expectation);
  }

  get #view(): View | undefined {
    return this.#state?.kind === 'finished' ? this.#state.view : undefined;
  }

  get #stage(): HTMLElement {
    return find(this, '[data-stage]');
  }

  get #drawing(): HTMLElement {
    return find(this, '[data-drawing]');
  }

  get #grips(): grip.Parts {
    return { lens: find(this, '[data-grip]'), cursor: find(this, '[data-cursor]') };
  }
}

const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

addSheet(css);
customElements.define('stick-timeline', TimelineElement);
