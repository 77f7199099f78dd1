/** The site's own programs: the first one is in the page, the others come in one file when one of them is wanted. */

export class Programs {
  readonly #url: string;
  readonly #known: Map<string, string>;

  constructor(url: string, startId: string, start: string) {
    this.#url = url;
    this.#known = new Map([[startId, start]]);
  }

  /** Undefined where there is no such program. Rejects where the list does not come; the next call asks again. */
  async source(id: string): Promise<string | undefined> {
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    const response = await fetch(this.#url);
    if (!response.ok) throw new Error(`${this.#url}: ${response.status}`);
    const all: unknown = await response.json();
    for (const [name, text] of Object.entries(Object(all)))
      if (typeof text === 'string') this.#known.set(name, text.trimEnd());
    return this.#known.get(id);
  }
}
