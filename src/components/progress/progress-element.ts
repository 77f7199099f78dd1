/**
 * <stick-progress>: paints what is kept of answered lessons on the list of lessons: `li[data-lesson]` with `[data-status]`
 * and `[data-note]` in it becomes `done`, and `surp` where the reader was surprised; `now` moves to the first open one.
 */
import { afreshHash } from './afresh.ts';
import type { Answered } from './entry.ts';
import { type Mark, markOf } from './mark.ts';
import { openProgress, storageKey } from './progress.ts';
import { strings } from './strings.ts';
import { summaryOf } from './tally.ts';

export class ProgressElement extends HTMLElement {
  readonly #progress = openProgress(() => localStorage);
  #undo = new AbortController();

  connectedCallback(): void {
    this.#undo = new AbortController();
    const { signal } = this.#undo;
    // Another tab answered, or the reader came back with the Back button.
    addEventListener('storage', ({ key }) => key === storageKey && this.#paint(), { signal });
    addEventListener('pageshow', ({ persisted }) => persisted && this.#paint(), { signal });
    this.#paint();
  }

  disconnectedCallback(): void {
    this.#undo.abort();
  }

  #paint(): void {
    const answered = this.#progress.answered();
    const rows = [...document.querySelectorAll<HTMLElement>('li[data-lesson]')];
    const known = rows.flatMap((row) => answered.get(row.dataset['lesson'] ?? '') ?? []);
    this.#paintSummary(known);
    if (known.length === 0) return;
    const open = rows.find((row) => !answered.has(row.dataset['lesson'] ?? ''));
    for (const row of rows) paintRow(row, answered.get(row.dataset['lesson'] ?? ''), row === open);
  }

  #paintSummary(answered: readonly Answered[]): void {
    const summary = summaryOf(answered);
    write(this, '[data-answered]', String(summary.answered));
    write(this, '[data-surprises]', String(summary.surprises));
    write(this, '[data-surprises-word]', strings.surprises(summary.surprises));
    const surest = this.querySelector<HTMLElement>('[data-surest]');
    if (surest) surest.hidden = !summary.surest;
    if (!summary.surest) return;
    const { confidence, score } = summary.surest;
    write(this, '[data-share]', strings.share(score.right, score.answered));
    write(this, '[data-when]', strings.rightWhen[confidence]);
  }
}

function paintRow(row: HTMLElement, entry: Answered | undefined, isNow: boolean): void {
  const mark = entry && markOf(entry);
  row.classList.toggle('done', mark !== undefined);
  row.classList.toggle('surp', mark?.kind === 'surprised');
  row.classList.toggle('now', isNow);
  const status = row.querySelector<HTMLElement>('[data-status]');
  if (status) {
    status.hidden = !mark && !isNow;
    status.textContent = mark?.status ?? (isNow ? strings.goOn : '');
  }
  if (mark) paintNote(row, mark);
}

/** A right guess is offered again, as the lesson promised. */
function paintNote(row: HTMLElement, { kind, note }: Mark): void {
  const place = row.querySelector('[data-note]');
  if (!place || (note === '' && kind !== 'guessed')) return;
  place.textContent = note;
  const lesson = row.querySelector('a');
  if (kind !== 'guessed' || !lesson) return;
  const again = document.createElement('a');
  again.href = `${lesson.pathname}${afreshHash}`;
  again.textContent = strings.askAgain;
  place.append(note === '' ? '' : '; ', again);
}

function write(root: ParentNode, selector: string, text: string): void {
  const element = root.querySelector(selector);
  if (element) element.textContent = text;
}

customElements.define('stick-progress', ProgressElement);
