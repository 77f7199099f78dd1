/** <stick-program>: turns presses into wishes, and paints what its machine says. It runs nothing itself. */

import type { Mode, Outcome, RunNews } from '../../engine/index.ts';
import type { HeldClaim } from '../../lesson/one-run.ts';
import { Annotations } from '../checkpoints/annotations.ts';
import { listenToSwitch } from '../checkpoints/gutter.ts';
import type { EditorHandle } from '../editor/handle.ts';
import { openEditor, warmEditor } from '../editor/open.ts';
import { isBusy } from '../run/run.ts';
import { isSameText } from '../same-text.ts';
import { lateButton } from '../share/late-button.ts';
import { strings as share } from '../share/strings.ts';
import { shareVersion } from '../share/version.ts';
import { find } from '../timeline/find.ts';
import { openEdits } from './edits.ts';
import { paintHeld } from './held.ts';
import { playgroundHash } from './onward.ts';
import { paint } from './paint.ts';
import { next, type Event as ProgramEvent, resting, type State, wishOf } from './program.ts';
import { strings } from './strings.ts';
import type { RunWish } from './wish.ts';

export class ProgramElement extends HTMLElement {
  #undo = new AbortController();
  #original = '';
  #state: State = resting('');
  #editor: EditorHandle | undefined;
  #edits = openEdits(() => localStorage, '');
  #line: number | null = null;
  #notes: Annotations | undefined;
  /** The link to the playground as the server wrote it: its `#` names the program. */
  #written = '';

  connectedCallback(): void {
    this.#undo = new AbortController();
    if (this.#original === '') {
      this.#original = (find(this, '[data-source]').textContent ?? '').trimEnd();
      this.#state = resting(this.#original);
    }
    this.#written ||= this.#onward.hash;
    this.#edits = openEdits(
      () => localStorage,
      this.closest<HTMLElement>('[data-lesson]')?.dataset['lesson'] ?? '',
    );
    lateButton(find(this, '[data-reset]'), 'after', 'tool', share.myVersion); // before anything is painted
    const kept = this.#edits.read(this.file);
    if (kept !== undefined && this.#state.source === this.#original)
      this.#tell({ type: 'edit', source: kept });
    this.#notes = new Annotations(find(this, '[data-code]'), find(this, '[data-problem]'), this.#undo.signal);
    listenToSwitch(this, this.#undo.signal);
    const on = (part: string, type: string, handle: (event: Event) => void): void =>
      this.querySelector(part)?.addEventListener(type, handle, { signal: this.#undo.signal });
    on('[data-run]', 'click', () => this.#run());
    on('[data-stop]', 'click', () => this.#stop());
    on('[data-edit]', 'click', () => void this.#edit());
    on('[data-edit]', 'pointerenter', warmEditor);
    on('[data-edit]', 'focus', warmEditor);
    on('[data-reset]', 'click', () => this.#reset());
    on('[data-share]', 'click', () => void this.#share());
    on('.modes', 'change', (event) => this.#choose(event));
  }

  disconnectedCallback(): void {
    this.#undo.abort();
    this.#editor?.dispose();
    this.#editor = undefined;
  }

  get file(): string {
    return this.dataset['file'] ?? '';
  }

  /** What the reader would run: the original, or their own version of it. */
  get source(): string {
    return this.#state.source;
  }

  get isEdited(): boolean {
    return !isSameText(this.#state.source, this.#original);
  }

  set source(source: string) {
    if (this.#editor) this.#editor.set(source);
    else this.#tell({ type: 'edit', source });
  }

  /** Opens the editor, as the reader's own press does. */
  edit(): void {
    void this.#edit();
  }

  /** Marks a line of the listing and of the editor, counted from 1; null marks none. */
  mark(line: number | null): void {
    this.#line = line;
    for (const [index, each] of this.querySelectorAll('[data-source] .l').entries())
      each.toggleAttribute('data-at', index + 1 === line);
    this.#editor?.mark(line);
  }

  /** A run of this program has been asked for; Python may still be on its way. */
  running(wish: RunWish): void {
    this.bearOut([]);
    this.#tell({ type: 'running', mode: wish.mode });
  }

  news(news: RunNews): void {
    this.#tell({ type: 'news', news });
  }

  /** `seed`: of its schedule, where it had one. */
  ended(outcome: Outcome, seed?: number): void {
    this.#tell({ type: 'ended', outcome, seed });
  }

  /** The run came to nothing: `message` says why and what to do. */
  failed(message: string): void {
    this.#tell({ type: 'failed', message });
  }

  /** What the lesson claims of this program, and whether the reader's version of it bears that out. */
  bearOut(claims: readonly HeldClaim[]): void {
    paintHeld(find(this, '[data-run-line]'), claims);
  }

  #tell(event: ProgramEvent): void {
    this.#state = next(this.#state, event);
    if (event.type === 'edit') this.#keep(event.source);
    paint(this, this.#state, this.#original);
    if (event.type === 'edit' || event.type === 'choose') void this.#pointOnward();
  }

  #keep(source: string): void {
    const isOriginal = isSameText(source, this.#original);
    this.#edits.write(this.file, isOriginal ? undefined : source);
  }

  /** The link takes along what the reader has made of the program. */
  async #pointOnward(): Promise<void> {
    const state = this.#state;
    const hash = await playgroundHash(state, this.#original, this.#written);
    if (state.source !== this.#state.source || state.mode !== this.#state.mode) return;
    this.#onward.hidden = hash === undefined;
    this.#onward.hash = hash ?? this.#written;
  }

  get #onward(): HTMLAnchorElement {
    return find<HTMLAnchorElement>(this, '[data-playground]');
  }

  #run(): void {
    if (isBusy(this.#state)) return;
    const wish = wishOf(this.#state, this.file, this.#original);
    if (typeof wish === 'string') this.failed(wish);
    else this.dispatchEvent(new CustomEvent('stick:run', { detail: wish, bubbles: true }));
  }

  #stop(): void {
    this.#tell({ type: 'stop' });
    this.dispatchEvent(new CustomEvent('stick:stop', { detail: null, bubbles: true }));
  }

  /** What was marked belongs to the source that ran. */
  #edited(source: string): void {
    if (source !== this.#state.source) this.mark(null);
    this.#notes?.changed(source);
    this.#tell({ type: 'edit', source });
  }

  #choose({ target }: Event): void {
    if (!(target instanceof HTMLInputElement)) return;
    const mode: Mode = target.value === 'behind-the-lock' ? 'behind-the-lock' : 'freely';
    this.#tell({ type: 'choose', mode });
  }

  async #share(): Promise<void> {
    this.#tell({ type: 'said', text: await shareVersion(this.#state, this.file) });
  }

  #reset(): void {
    this.source = this.#original;
    this.#editor?.focus();
  }

  async #edit(): Promise<void> {
    if (this.#state.editing !== 'closed') return;
    this.#tell({ type: 'open-editor' });
    const { handle, hasFailed } = await openEditor({
      host: find(this, '[data-editor]'),
      code: find(this, 'pre'),
      source: this.#state.source,
      label: strings.editor(this.file),
      describedBy: find(this, '[data-keys]').id,
      onChange: (source) => this.#edited(source),
      onAsk: (line, top) => this.#notes?.tell(line, top),
      onRun: () => this.#run(),
    });
    if (!this.isConnected) {
      handle.dispose();
      return;
    }
    this.#editor = handle;
    handle.mark(this.#line);
    this.#notes?.attach(handle, this.#state.source);
    this.#tell({ type: 'editor-opened', hasFailed });
    handle.focus();
  }
}

customElements.define('stick-program', ProgramElement);
