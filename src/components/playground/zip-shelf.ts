/** The list of zips on the page: chosen, dropped anywhere, removed. */
import { find } from '../timeline/find.ts';
import { strings } from './strings.ts';
import { openZipStore } from './zip-store.ts';
import { take, type Zip } from './zips.ts';

export class ZipShelf {
  readonly #root: HTMLElement;
  readonly #input: HTMLInputElement;
  readonly #store = openZipStore();
  #zips: readonly Zip[] = [];
  /** Settles once what was kept lies here: until then a run would lack it. */
  readonly ready: Promise<void>;

  constructor(root: HTMLElement, signal: AbortSignal) {
    this.#root = find(root, '[data-zips]');
    this.#input = find<HTMLInputElement>(this.#root, '[data-zip-input]');
    this.#input.addEventListener('change', () => void this.#chosen(), { signal });
    find(this.#root, '[data-zip-list]').addEventListener('click', (event) => this.#pressed(event), {
      signal,
    });
    // Captured: the editor would take a drop for itself, and the browser would open the file in place of the page.
    const options = { signal, capture: true };
    addEventListener('dragover', (event) => hasFiles(event) && event.preventDefault(), options);
    addEventListener('drop', (event) => this.#dropped(event), options);
    this.ready = this.#restore();
  }

  get zips(): readonly Zip[] {
    return this.#zips;
  }

  async #restore(): Promise<void> {
    this.#zips = await this.#store.read();
    if (this.#zips.length > 0) this.#paint('');
  }

  async #chosen(): Promise<void> {
    await this.#add([...(this.#input.files ?? [])]);
    // The same file can be chosen again.
    this.#input.value = '';
  }

  #dropped(event: DragEvent): void {
    if (!hasFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    void this.#add([...(event.dataTransfer?.files ?? [])]);
  }

  async #add(files: readonly File[]): Promise<void> {
    await this.ready;
    const said: string[] = [];
    const before = this.#zips;
    for (const file of files) {
      const taken = await take(file, this.#zips);
      if ('zip' in taken) this.#zips = [...this.#zips, taken.zip];
      said.push('zip' in taken ? strings.zipAdded(taken.zip.name) : taken.fault);
    }
    this.#paint(said.join(' '));
    if (this.#zips !== before && !(await this.#store.write(this.#zips)))
      this.#paint([...said, strings.zipsNotKept].join(' '));
  }

  #pressed({ target }: Event): void {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-zip]') : null;
    const name = button?.dataset['zip'];
    if (name === undefined) return;
    this.#zips = this.#zips.filter((zip) => zip.name !== name);
    this.#paint(strings.zipRemoved(name));
    void this.#store.write(this.#zips);
    this.#input.focus();
  }

  #paint(says: string): void {
    const list = find(this.#root, '[data-zip-list]');
    list.hidden = this.#zips.length === 0;
    list.replaceChildren(...this.#zips.map(item));
    find(this.#root, '[data-zip-says]').textContent = says;
  }
}

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

function item({ name, bytes }: Zip): HTMLElement {
  const item = document.createElement('li');
  const size = document.createElement('span');
  size.className = 'label';
  size.textContent = strings.zipSize(bytes.length);
  const remove = document.createElement('button');
  remove.className = 'plain';
  remove.type = 'button';
  remove.dataset['zip'] = name;
  remove.ariaLabel = strings.removeZip(name);
  remove.textContent = strings.remove;
  item.append(name, size, remove);
  return item;
}
