/** <stick-answers>: what is kept of the reader, as a file out, as a file in, or forgotten. */
import { openProgress } from '../progress/progress.ts';
import { find } from '../timeline/find.ts';
import { archiveBytes, archived, archiveName, merged, type Read, readArchive } from './archive.ts';
import { forgetAll } from './forget.ts';
import { strings } from './strings.ts';

interface State {
  readonly count: number;
  readonly says: string;
  /** The reader has asked to forget everything, and is asked whether they mean it. */
  readonly isAsking: boolean;
}

export class AnswersElement extends HTMLElement {
  #progress = openProgress(() => localStorage);
  #undo = new AbortController();
  #state: State = { count: 0, says: '', isAsking: false };

  connectedCallback(): void {
    this.#undo = new AbortController();
    const { signal } = this.#undo;
    const press = (name: string, act: () => void) =>
      find(this, `[data-${name}]`).addEventListener('click', act, { signal });
    press('export', () => this.#export());
    press('import', () => this.#file.click());
    this.#file.addEventListener('change', () => void this.#import(), { signal });
    press('forget', () => this.#ask(true));
    press('keep', () => this.#ask(false));
    press('sure', () => void this.#forget());
    addEventListener('storage', () => this.#say(this.#state.says), { signal });
    this.#say('');
  }

  disconnectedCallback(): void {
    this.#undo.abort();
  }

  get #file(): HTMLInputElement {
    const file = find(this, 'input[type=file]');
    if (file instanceof HTMLInputElement) return file;
    throw new Error('The page of answers has no field for a file.');
  }

  #export(): void {
    const entries = this.#progress.all();
    const url = URL.createObjectURL(new Blob([archived(entries)], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = archiveName(new Date());
    link.click();
    URL.revokeObjectURL(url);
    this.#say(strings.exported(entries.size));
  }

  async #import(): Promise<void> {
    const [file] = this.#file.files ?? [];
    if (!file) return;
    const read: Read =
      file.size > archiveBytes ? { type: 'too-large' } : readArchive(await file.text().catch(() => ''));
    this.#file.value = ''; // the same file may be chosen again
    if (read.type !== 'answers') {
      this.#say(strings.faults[read.type]);
      return;
    }
    const isKept = this.#progress.replace(merged(this.#progress.all(), read.entries));
    this.#say((isKept ? strings.imported : strings.importedForNow)(read.entries.size));
  }

  async #forget(): Promise<void> {
    await forgetAll();
    this.#progress = openProgress(() => localStorage);
    this.#say(strings.forgotten);
    find(this, '[data-forget]').focus();
  }

  #ask(isAsking: boolean): void {
    this.#paint({ ...this.#state, isAsking });
    find(this, isAsking ? '[data-keep]' : '[data-forget]').focus();
  }

  #say(says: string): void {
    this.#paint({ count: this.#progress.all().size, says, isAsking: false });
  }

  #paint(state: State): void {
    this.#state = state;
    find(this, '[data-kept]').textContent = strings.kept(state.count);
    find(this, '[data-says]').textContent = state.says;
    find(this, '[data-export]').toggleAttribute('disabled', state.count === 0);
    find(this, '[data-forget]').hidden = state.isAsking;
    find(this, '[data-asking]').hidden = !state.isAsking;
  }
}

if (!customElements.get('stick-answers')) customElements.define('stick-answers', AnswersElement);
