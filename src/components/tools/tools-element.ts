/** <stick-tools>: puts the reader's own runs where the page has recordings, and unfolds what they have answered. */
import { openProgress } from '../progress/progress.ts';
import { secondsText } from '../quiz/scale.ts';
import { dayText } from '../reveal/recorded.ts';
import { openMeasured } from './measured.ts';
import { strings } from './strings.ts';
import { barsOf, madeOf, type Planned } from './tools.ts';

export class ToolsElement extends HTMLElement {
  readonly #measured = openMeasured(() => localStorage);
  readonly #progress = openProgress(() => localStorage);
  #undo = new AbortController();

  connectedCallback(): void {
    this.#undo = new AbortController();
    const { signal } = this.#undo;
    // Another tab ran something, or the reader came back with the Back button.
    addEventListener('storage', () => this.#paint(), { signal });
    addEventListener('pageshow', ({ persisted }) => persisted && this.#paint(), { signal });
    const answered = this.#progress.answered();
    for (const fold of this.#folds()) fold.open = answered.has(fold.dataset['lesson'] ?? '');
    this.#paint();
  }

  disconnectedCallback(): void {
    this.#undo.abort();
  }

  #folds(): HTMLDetailsElement[] {
    return [...this.querySelectorAll<HTMLDetailsElement>('details[data-lesson]')];
  }

  #paint(): void {
    for (const fold of this.#folds()) {
      const measured = this.#measured.read(fold.dataset['lesson'] ?? '');
      // The page wrote it, so its form is trusted.
      const planned = JSON.parse(fold.dataset['planned'] ?? '[]') as readonly Planned[];
      if (measured) paintFold(fold, planned, measured);
    }
  }
}

function paintFold(
  fold: HTMLElement,
  planned: readonly Planned[],
  { at, runs }: { readonly at: string; readonly runs: Readonly<Record<string, number>> },
): void {
  const bars = barsOf(planned, runs);
  const some = fold.querySelector<HTMLElement>('[data-some]');
  const made = madeOf(planned, runs);
  if (some) {
    some.hidden = bars !== undefined || made === 0;
    some.textContent = strings.some(made, planned.length);
  }
  const source = fold.querySelector('[data-source]');
  if (!bars) return;
  if (source) source.textContent = strings.mine(dayText(at));
  [...fold.querySelectorAll('.bars li')].forEach((row, i) => {
    const bar = bars[i];
    if (!bar) return;
    row.querySelector<HTMLElement>('.bar i')?.style.setProperty('--share', `${bar.share.toFixed(1)}%`);
    const seconds = row.querySelector('[data-seconds]');
    if (seconds) seconds.textContent = `${secondsText(bar.seconds)} ${strings.seconds}`;
  });
}

customElements.define('stick-tools', ToolsElement);
