/** <stick-quiz>: reads the form, says what the reader did as `stick:quiz` events, and paints what it is shown. Decides nothing. */
import { type Confidence, confidences, type Draft, type Part, type QuizEvent, type State } from './quiz.ts';
import { callsOfSlider, positionOf, secondsText, sliderMost, sliderOfCalls } from './scale.ts';
import { callsText, strings, type UnitLabel } from './strings.ts';

/** One call: not timed yet, being timed, never to be timed; or timed, here or in the recording. */
export type Unit =
  | { readonly state: 'later' | 'measuring' | 'never' }
  | { readonly state: 'measured' | 'recorded'; readonly seconds: number };

export interface QuizView {
  readonly state: State;
  readonly unit: Unit;
  readonly unitLabel: UnitLabel;
  /** Whether the chosen option prints no time. */
  readonly timeless: boolean;
  /** What Python is doing: "Python is loading: 2.1 of 5.4 MB". */
  readonly python: string;
  /** Whether loading Python failed in a way that another try may mend. */
  readonly canRetry: boolean;
  /** The stage's line while a commitment waits or runs. */
  readonly stage: { readonly says: string; readonly stop: string };
}

export class QuizElement extends HTMLElement {
  #undo = new AbortController();

  connectedCallback(): void {
    this.#undo = new AbortController();
    const { signal } = this.#undo;
    this.#form.addEventListener('submit', (event) => this.#submit(event), { signal });
    this.#form.addEventListener('input', (event) => this.#input(event), { signal });
    this.#form.addEventListener('keydown', (event) => this.#key(event), { signal });
    // A press that does not move the thumb is a mark too, though no `input` follows it.
    this.#slider.addEventListener('pointerup', () => this.#mark(), { signal });
    const stop = this.#find('[data-stop]');
    stop.addEventListener('click', () => this.#send('stick:stop', null), { signal });
    // Enter committed and the focus went to Stop: a key held a moment too long must not press that as well.
    stop.addEventListener('keydown', (event) => event.repeat && event.preventDefault(), { signal });
    this.#find('[data-retry]').addEventListener('click', () => this.#send('stick:retry', null), { signal });
  }

  disconnectedCallback(): void {
    this.#undo.abort();
  }

  /** What the reader did in the form before this element was there: the browser's own radios take a click without us. */
  early(): QuizEvent[] {
    const kind = this.#radios('kind').find((radio) => radio.checked)?.value;
    const sure = this.#radios('confidence').find((radio) => radio.checked)?.value;
    const confidence = confidences.find((each) => each === sure);
    const { value: because } = this.#because;
    const isMarked = this.#slider.value !== this.#slider.defaultValue;
    return [
      ...(kind ? [{ type: 'choose', kind } as const] : []),
      ...(isMarked ? [{ type: 'mark', calls: callsOfSlider(Number(this.#slider.value)) } as const] : []),
      ...(confidence ? [{ type: 'be-sure', confidence } as const] : []),
      ...(because ? [{ type: 'give-reason', because } as const] : []),
    ];
  }

  show(view: QuizView): void {
    this.#paint(view);
  }

  /** Said politely, and only when there is something to say: not every megabyte. */
  announce(text: string): void {
    write(this.#find('[data-announce]'), text);
  }

  /** To the first question, for a reader who asked to be asked again. */
  focusQuestion(): void {
    this.#form.querySelector('input')?.focus();
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    const isShown = event.submitter instanceof HTMLButtonElement && event.submitter.value === 'show-me';
    this.#tell({ type: isShown ? 'show-me' : 'commit' });
  }

  #input(event: Event): void {
    const { target } = event;
    if (!(target instanceof HTMLInputElement)) return;
    if (target === this.#slider) this.#mark();
    if (target.name === 'kind') this.#tell({ type: 'choose', kind: target.value });
    if (target.name === 'because') this.#tell({ type: 'give-reason', because: target.value });
    const confidence = confidences.find((each) => each === target.value);
    if (target.name === 'confidence' && confidence) this.#tell({ type: 'be-sure', confidence });
  }

  /** Digits choose an option, except in the text field; space or Enter on the scale marks the place where it stands. */
  #key(event: KeyboardEvent): void {
    const { target, key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement)) return;
    if (target === this.#slider && key === ' ') this.#mark();
    if (target instanceof HTMLInputElement && target.type === 'text') return;
    const radio = /^[1-9]$/.test(key) ? this.#radios('kind')[Number(key) - 1] : undefined;
    if (!radio || radio.matches(':disabled')) return;
    event.preventDefault();
    radio.focus();
    this.#tell({ type: 'choose', kind: radio.value });
  }

  #mark(): void {
    if (!this.#slider.matches(':disabled'))
      this.#tell({ type: 'mark', calls: callsOfSlider(Number(this.#slider.value)) });
  }

  #tell(event: QuizEvent): void {
    this.#send('stick:quiz', event);
  }

  #send(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, detail }));
  }

  #paint(view: QuizView): void {
    const { state } = view;
    const isAnswering = state.phase === 'answering';
    const hadFocus = this.#find('.go').contains(document.activeElement);
    for (const fieldset of this.querySelectorAll('fieldset')) fieldset.disabled = !isAnswering;
    this.#because.disabled = !isAnswering;
    this.#find('.go').hidden = !isAnswering;
    this.#find('[data-stage]').hidden = isAnswering;
    this.#find('[data-retry]').hidden = !view.canRetry;
    write(this.#find('[data-says]'), view.stage.says);
    write(this.#find('[data-stop]'), view.stage.stop);
    write(this.#find('[data-python]'), view.python);
    this.#paintUnit(view.unit, view.unitLabel);
    // The button that was pressed is gone; what can be pressed now is Stop.
    if (hadFocus && !isAnswering) this.#find('[data-stop]').focus({ preventScroll: true });
    if (state.phase === 'answering') this.#paintDraft(state.draft, state.missing, view);
  }

  #paintDraft(draft: Draft, missing: readonly Part[], view: QuizView): void {
    for (const radio of this.#radios('kind')) radio.checked = radio.value === draft.kind;
    for (const radio of this.#radios('confidence'))
      radio.checked = (radio.value as Confidence) === draft.confidence;
    if (this.#because.value !== draft.because) this.#because.value = draft.because;
    this.#find('[data-no-time]').hidden = !view.timeless;
    this.#paintMark(draft.calls, view);
    write(this.#find('[data-still]'), missing.length > 0 ? strings.missing(missing) : '');
    for (const part of this.querySelectorAll<HTMLElement>('[data-part]'))
      part.toggleAttribute(
        'data-missing',
        missing.some((each) => each === part.dataset['part']),
      );
  }

  #paintMark(calls: number | undefined, { unit, unitLabel }: QuizView): void {
    const scale = this.#find('.scale');
    const output = this.#find('[data-mark]');
    scale.toggleAttribute('data-unset', calls === undefined);
    this.#slider.value = String(calls === undefined ? sliderMost / 2 : sliderOfCalls(calls));
    output.style.setProperty('--x', `${calls === undefined ? 50 : positionOf(calls) * 100}%`);
    const inCalls = calls === undefined ? strings.unmarked : callsText(calls, unitLabel);
    const seconds = calls !== undefined && 'seconds' in unit ? calls * unit.seconds : undefined;
    this.#slider.setAttribute('aria-valuetext', strings.mark(inCalls, seconds));
    if (seconds === undefined) {
      output.replaceChildren(inCalls);
      return;
    }
    const small = document.createElement('small');
    small.textContent = inCalls;
    output.replaceChildren(`${secondsText(seconds)} s`, small);
  }

  #paintUnit(unit: Unit, { one }: UnitLabel): void {
    const hint =
      'seconds' in unit ? strings.hint[unit.state](one, unit.seconds) : strings.hint[unit.state](one);
    this.#find('[data-hint]').textContent = hint;
    for (const tick of this.querySelectorAll<HTMLElement>('.ticks span')) {
      const seconds = 'seconds' in unit ? Number(tick.dataset['calls']) * unit.seconds : undefined;
      const small = tick.querySelector('small');
      if (small) small.textContent = seconds === undefined ? '' : secondsText(seconds);
    }
  }

  get #form(): HTMLFormElement {
    return this.#find<HTMLFormElement>('form');
  }

  get #slider(): HTMLInputElement {
    return this.#find<HTMLInputElement>('input[type="range"]');
  }

  get #because(): HTMLInputElement {
    return this.#find<HTMLInputElement>('input[name="because"]');
  }

  #radios(name: string): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
  }

  #find<E extends HTMLElement = HTMLElement>(selector: string): E {
    const found = this.querySelector<E>(selector);
    if (!found) throw new Error(`<stick-quiz> has no ${selector}: its HTML comes from Quiz.astro.`);
    return found;
  }
}

/** A live region that is written to speaks: it is left alone where nothing is new. */
function write(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

customElements.define('stick-quiz', QuizElement);
