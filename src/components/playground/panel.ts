/** One file's place on the desk: its text, and an editor over it once the reader turns to it. Each has its own undo. */
import { Annotations } from '../checkpoints/annotations.ts';
import type { EditorHandle } from '../editor/handle.ts';
import { openEditor } from '../editor/open.ts';
import { find } from '../timeline/find.ts';
import { strings } from './strings.ts';

export interface PanelEvents {
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
  /** The editor is there; `isPlain` where it is a textarea. */
  readonly onOpen: (isPlain: boolean) => void;
}

export class Panel {
  readonly root: HTMLElement;
  readonly #events: PanelEvents;
  #text: string;
  #editor: EditorHandle | undefined;
  #opening: Promise<void> | undefined;
  readonly #gone = new AbortController();
  readonly #notes: Annotations;

  /** `root` is the HTML of a panel, which already shows `text`. */
  constructor(root: HTMLElement, text: string, events: PanelEvents) {
    this.root = root;
    this.#text = text;
    this.#events = events;
    const problem = document.querySelector('stick-playground [data-problem]');
    this.#notes = new Annotations(root, problem, this.#gone.signal);
  }

  /** A panel like `pattern`, for another file. */
  static like(pattern: HTMLElement, text: string, events: PanelEvents): Panel {
    const root = pattern.cloneNode(true) as HTMLElement;
    root.removeAttribute('data-editing');
    find(root, '[data-editor]').replaceChildren();
    const panel = new Panel(root, text, events);
    panel.#write();
    return panel;
  }

  /** Names and shows it; brings the editor's text up to the desk's where that was changed elsewhere. */
  show(id: number, name: string, text: string, isInFront: boolean): void {
    this.root.id = `pg-panel-${id}`;
    this.root.setAttribute('aria-labelledby', `pg-tab-${id}`);
    // The line for complaints is one for all files.
    if (isInFront && this.root.hidden && this.isOpen) this.#notes.changed(text);
    this.root.hidden = !isInFront;
    find(this.root, '.scroll').ariaLabel = strings.source(name);
    if (text !== this.#text) this.#set(text);
    this.root.style.setProperty('--rows', String(text.split('\n').length));
  }

  /** Opens the editor, once. */
  open(name: string): Promise<void> {
    this.#opening ??= this.#open(name);
    return this.#opening;
  }

  /** Where the reader pressed in the static code, there the cursor should be. */
  focus(): void {
    this.#editor?.focus();
  }

  get isOpen(): boolean {
    return this.#editor !== undefined;
  }

  dispose(): void {
    this.#gone.abort();
    this.#editor?.dispose();
    this.#editor = undefined;
    this.root.remove();
  }

  async #open(name: string): Promise<void> {
    const { handle, hasFailed } = await openEditor({
      host: find(this.root, '[data-editor]'),
      code: find(this.root, 'pre'),
      source: this.#text,
      label: strings.editor(name),
      describedBy: 'pg-keys',
      onChange: (text) => this.#changed(text),
      onAsk: (line, top) => this.#notes.tell(line, top),
      onRun: () => this.#events.onRun(),
    });
    if (this.#gone.signal.aborted) {
      handle.dispose();
      return;
    }
    const hadFocus = this.root.contains(document.activeElement);
    this.#editor = handle;
    this.root.setAttribute('data-editing', '');
    if (hadFocus) handle.focus();
    this.#notes.attach(handle, this.#text);
    this.#events.onOpen(hasFailed || this.root.querySelector('.plain-editor') !== null);
  }

  #changed(text: string): void {
    this.#text = text;
    this.#notes.changed(text);
    this.#events.onChange(text);
  }

  #set(text: string): void {
    this.#text = text;
    if (this.#editor) this.#editor.set(text);
    else this.#write();
  }

  /** One line an element, as the server writes them: the editor takes its distances from them. */
  #write(): void {
    const lines = this.#text.split('\n').map((line) => {
      const element = document.createElement('span');
      element.className = 'l';
      element.textContent = `${line}\n`;
      return element;
    });
    find(this.root, 'code[data-source]').replaceChildren(...lines);
  }
}
