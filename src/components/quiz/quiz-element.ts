/** <stick-quiz>: reads the form, says what the reader did as `stick:quiz` events, and paints what it is shown. Decides nothing. */

import { find } from '../timeline/find.ts';
import { write } from '../write.ts';
import type { Field, FieldView } from './fields/field.ts';
import { fieldsOf } from './fields/fields.ts';
import { confidences, type Part } from './prediction.ts';
import { draftOf, type QuizEvent, type State } from './quiz.ts';
import { strings } from './strings.ts';

export interface QuizView extends FieldView {
  readonly state: State;
  /** What Python is doing: "Python is loading: 2.1 of 5.4 MB". */
  readonly python: string;
  /** Whether loading Python failed in a way that another try may mend. */
  readonly canRetry: boolean;
  /** The stage's line while a commitment waits or runs. */
  readonly stage: { readonly says: string; readonly stop: string };
}

export class QuizElement extends HTMLElement {
  #undo = new AbortController();
  #fields: readonly Field[] = [];

  connectedCallback(): void {
    this.#undo = new AbortController();
    const { signal } = this.#undo;
    this.#fields = fieldsOf(this.#form, (said) => this.#tell({ type: 'say', said }), signal);
    this.#form.addEventListener('submit', (event) => this.#submit(event), { signal });
    this.#form.addEventListener('input', (event) => this.#input(event), { signal });
    const stop = find(this, '[data-stop]');
    stop.addEventListener('click', () => this.#send('stick:stop', null), { signal });
    // Enter committed and the focus went to Stop: a key held a moment too long must not press that as well.
    stop.addEventListener('keydown', (event) => event.repeat && event.preventDefault(), { signal });
    find(this, '[data-retry]').addEventListener('click', () => this.#send('stick:retry', null), { signal });
  }

  disconnectedCallback(): void {
    this.#undo.abort();
  }

  /** What the reader did in the form before this element was there: the browser's own controls take a click without us. */
  early(): QuizEvent[] {
    const said = Object.assign({}, ...this.#fields.map((field) => field.early()));
    const sure = this.#sure.find((radio) => radio.checked)?.value;
    const confidence = confidences.find((each) => each === sure);
    const { value: because } = this.#because;
    return [
      ...(Object.values(said).some((value) => value !== undefined) ? [{ type: 'say', said } as const] : []),
      ...(confidence ? [{ type: 'be-sure', confidence } as const] : []),
      ...(because ? [{ type: 'give-reason', because } as const] : []),
    ];
  }

  show(view: QuizView): void {
    this.#paint(view);
  }

  /** Said politely, and only when there is something to say: not every megabyte. */
  announce(text: string): void {
    write(find(this, '[data-announce]'), text);
  }

  /** To the first question, for a reader who asked to be asked again. */
  focusQuestion(): void {
    this.#form.querySelector<HTMLElement>('input, button')?.focus();
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    const isShown = event.submitter instanceof HTMLButtonElement && event.submitter.value === 'show-me';
    this.#tell({ type: isShown ? 'show-me' : 'commit' });
  }

  #input({ target }: Event): void {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.name === 'because') this.#tell({ type: 'give-reason', because: target.value });
    const confidence = confidences.find((each) => each === target.value);
    if (target.name === 'confidence' && confidence) this.#tell({ type: 'be-sure', confidence });
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
    const hadFocus = find(this, '.go').contains(document.activeElement);
    for (const fieldset of this.querySelectorAll('fieldset')) fieldset.disabled = !isAnswering;
    this.#because.disabled = !isAnswering;
    find(this, '.go').hidden = !isAnswering;
    find(this, '[data-stage]').hidden = isAnswering;
    find(this, '[data-retry]').hidden = !view.canRetry;
    write(find(this, '[data-says]'), view.stage.says);
    write(find(this, '[data-stop]'), view.stage.stop);
    write(find(this, '[data-python]'), view.python);
    this.#paintSaid(state, view);
    // The button that was pressed is gone; what can be pressed now is Stop.
    if (hadFocus && !isAnswering) find(this, '[data-stop]').focus({ preventScroll: true });
  }

  /** The form shows what was said also while its run goes on: the answer stands. */
  #paintSaid(state: State, view: QuizView): void {
    const draft = draftOf(state);
    for (const field of this.#fields) field.paint(draft.said, view);
    for (const radio of this.#sure) radio.checked = radio.value === draft.confidence;
    if (this.#because.value !== draft.because) this.#because.value = draft.because;
    const missing: readonly Part[] = state.phase === 'answering' ? state.missing : [];
    write(find(this, '[data-still]'), missing.length > 0 ? strings.missing(missing) : '');
    for (const part of this.querySelectorAll<HTMLElement>('[data-part]'))
      part.toggleAttribute(
        'data-missing',
        missing.some((each) => each === part.dataset['part']),
      );
  }

  get #form(): HTMLFormElement {
    return find<HTMLFormElement>(this, 'form');
  }

  get #because(): HTMLInputElement {
    return find<HTMLInputElement>(this, 'input[name="because"]');
  }

  get #sure(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[name="confidence"]')];
  }
}

customElements.define('stick-quiz', QuizElement);
