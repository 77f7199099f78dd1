/** Paints what stands around the drawing: words, buttons, key, table, and the line that tells of one span. */
import { find } from './find.ts';
import { strings } from './strings.ts';
import { fillTable } from './table-rows.ts';
import type { Told } from './tell.ts';
import { isSeen } from './timeline.ts';
import type { View } from './view.ts';
import { drawnWords, liveWords, writeWords } from './words.ts';

const whileFinished = '[data-tools], [data-told], [data-unfold], [data-save]';

export function paintLive(root: HTMLElement): void {
  writeWords(root, liveWords);
  for (const part of root.querySelectorAll<HTMLElement>(whileFinished)) part.hidden = true;
}

/** Of a finished run. `isTinted`: whether some turns are too short to be drawn one by one. */
export function paintAround(root: HTMLElement, view: View, isTinted: boolean, isStill: boolean): void {
  const { drawn, lens, whole } = view;
  for (const part of root.querySelectorAll<HTMLElement>(whileFinished)) part.hidden = false;
  writeWords(
    root,
    drawnWords(drawn, {
      hasLens: lens !== undefined,
      isTinted,
      cores: navigator.hardwareConcurrency,
      isStill,
    }),
  );
  for (const doing of ['native', 'events', 'idle'] as const)
    find(root, `[data-shape="${doing}"]`).hidden = !isSeen(doing, drawn);
  const fold = find(root, '[data-unfold]');
  const { length } = whole.folded;
  fold.hidden = length === 0;
  fold.textContent = drawn.folded.length > 0 ? strings.unfold(length) : strings.fold(length);
  fillTable(find(root, '[data-table]'), whole);
}

/** Always as high, whatever it says: nothing below may move. */
export function paintTold(root: HTMLElement, told: Told | undefined): void {
  find(root, '[data-says]').textContent = told?.says ?? strings.nothingPointed;
  find(root, '[data-line]').textContent = told?.line ?? '';
}
