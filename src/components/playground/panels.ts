/** The panels of all files on the desk: one for each, kept by its file's id, the one in front shown. */
import type { Desk } from './desk.ts';
import { Panel, type PanelEvents } from './panel.ts';

export class Panels {
  readonly #root: HTMLElement;
  readonly #eventsOf: (id: number) => PanelEvents;
  readonly #panels = new Map<number, Panel>();
  /** The panel that the server drew, from which the others are made. */
  readonly #pattern: HTMLElement;

  constructor(root: HTMLElement, eventsOf: (id: number) => PanelEvents) {
    this.#root = root;
    this.#eventsOf = eventsOf;
    const first = root.firstElementChild;
    if (!(first instanceof HTMLElement))
      throw new Error('The desk has no panel. Playground.astro writes one.');
    this.#pattern = first.cloneNode(true) as HTMLElement;
  }

  /** Takes the panel of the server's as that of the file `id`: its code is coloured already. */
  adopt(id: number, text: string): void {
    const root = this.#root.firstElementChild;
    if (root instanceof HTMLElement) this.#panels.set(id, new Panel(root, text, this.#eventsOf(id)));
  }

  show(desk: Desk): void {
    const ids = new Set(desk.files.map(({ id }) => id));
    for (const [id, panel] of this.#panels) {
      if (ids.has(id)) continue;
      panel.dispose();
      this.#panels.delete(id);
    }
    for (const { id, name, text } of desk.files)
      this.#panelOf(id, text).show(id, name, text, id === desk.front);
  }

  front(desk: Desk): Panel | undefined {
    return this.#panels.get(desk.front);
  }

  dispose(): void {
    for (const panel of this.#panels.values()) panel.dispose();
    this.#panels.clear();
    this.#root.replaceChildren(this.#pattern.cloneNode(true));
  }

  #panelOf(id: number, text: string): Panel {
    const known = this.#panels.get(id);
    if (known) return known;
    const panel = Panel.like(this.#pattern, text, this.#eventsOf(id));
    this.#panels.set(id, panel);
    this.#root.append(panel.root);
    return panel;
  }
}
