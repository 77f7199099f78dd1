/** Marks that follow an edit: when the reader pauses, Python is asked about the newest source, and only about that. */
import type { Analysis } from '../../engine/index.ts';

/** Asks Python; undefined where there is no telling. */
export type Ask = (source: string, signal: AbortSignal) => Promise<Analysis | undefined>;

/** What a page's coordinator is asked for: it has the Python. */
export interface AnalysisWish {
  readonly source: string;
  readonly signal: AbortSignal;
  readonly answer: (analysis: Analysis | undefined) => void;
}

declare global {
  interface HTMLElementEventMap {
    'stick:analyse': CustomEvent<AnalysisWish>;
  }
}

/** Asks whoever listens above `element`. */
export const askAbove =
  (element: HTMLElement): Ask =>
  (source, signal) =>
    new Promise((answer) => {
      const detail: AnalysisWish = { source, signal, answer };
      element.dispatchEvent(new CustomEvent('stick:analyse', { detail, bubbles: true }));
    });

/** Longer than between two keys, shorter than a reader looks up. */
const pauseMs = 500;

export class Live {
  readonly #ask: Ask;
  readonly #show: (analysis: Analysis) => void;
  #newest = new AbortController();

  constructor(ask: Ask, show: (analysis: Analysis) => void) {
    this.#ask = ask;
    this.#show = show;
  }

  /** `pause`: how long the reader must have paused, in milliseconds. */
  changed(source: string, pause = pauseMs): void {
    this.#newest.abort();
    this.#newest = new AbortController();
    const { signal } = this.#newest;
    const timer = setTimeout(() => void this.#look(source, signal), pause);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }

  dispose(): void {
    this.#newest.abort();
  }

  async #look(source: string, signal: AbortSignal): Promise<void> {
    const analysis = await this.#ask(source, signal);
    if (analysis && !signal.aborted) this.#show(analysis);
  }
}
