/** Paints what stands around the drawing: words, buttons, key, table, and the line that tells of one span. */
import { find } from './find.ts';
import { type KeyShape, rare, swatch } from './key-shapes.ts';
import { strings } from './strings.ts';
import { toElement } from './svg.ts';
import { fillTable } from './table-rows.ts';
import type { Told } from './tell.ts';
import { isSeen } from './timeline.ts';
import type { View } from './view.ts';
import { type Circumstances, drawnWords, liveWords, writeWords } from './words.ts';

const whileFinished = '[data-tools], [data-told], [data-unfold], [data-save]';

export function paintLive(root: HTMLElement): void {
  writeWords(root, liveWords);
  for (const part of root.querySelectorAll<HTMLElement>(whileFinished)) part.hidden = true;
}

/** Of a recording: whether a press fetches its trace. The other tools come with that. */
export function paintOffer(root: HTMLElement, isOffered: boolean): void {
  const tools = find(root, '[data-tools]');
  if (isOffered) tools.hidden = false;
  find(tools, '[data-zoom="out"]').hidden = isOffered;
}

/** Of a finished run. */
export function paintAround(
  root: HTMLElement,
  view: View,
  run: Omit<Circumstances, 'hasLens' | 'cores'>,
): void {
  const { drawn, lens, whole } = view;
  for (const part of root.querySelectorAll<HTMLElement>(whileFinished)) part.hidden = false;
  writeWords(
    root,
    drawnWords(drawn, {
      ...run,
      hasLens: lens !== undefined,
      cores: run.recording === undefined ? navigator.hardwareConcurrency : 0,
    }),
  );
  paintKey(find(root, '[data-key]'), view);
  const fold = find(root, '[data-unfold]');
  const { length } = whole.folded;
  fold.hidden = length === 0;
  fold.textContent = drawn.folded.length > 0 ? strings.unfold(length) : strings.fold(length);
  fillTable(find(root, '[data-table]'), whole);
}

/** The rarer shapes are named only where they are seen; a page that shows none of them need not carry them. */
function paintKey(key: HTMLElement, { drawn }: View): void {
  for (const doing of rare) {
    const there = key.querySelector<HTMLElement>(`[data-shape="${doing}"]`);
    if (isSeen(doing, drawn) && !there) key.append(keyItem(doing));
    if (!isSeen(doing, drawn)) there?.remove();
  }
}

function keyItem(shape: KeyShape): HTMLElement {
  const item = document.createElement('li');
  item.dataset['shape'] = shape;
  item.append(toElement(swatch(shape)), strings.key[shape]);
  return item;
}

/** Always as high, whatever it says: nothing below may move. */
export function paintTold(root: HTMLElement, told: Told | undefined): void {
  find(root, '[data-says]').textContent = told?.says ?? strings.nothingPointed;
  find(root, '[data-line]').textContent = told?.line ?? '';
}
