/** The field of lines in order: each has a grip to drag, by mouse or finger, and two buttons that do the same. */

import { find } from '../../timeline/find.ts';
import { write } from '../../write.ts';
import type { Said } from '../prediction.ts';
import { strings } from '../strings.ts';
import type { Field, MakeField } from './field.ts';
import { moved, placeAt } from './reorder.ts';

export const order: MakeField = (form, tell, signal) => {
  const list = form.querySelector<HTMLElement>('[data-order]');
  return list ? orderField(form, list, tell, signal) : undefined;
};

function orderField(
  form: HTMLElement,
  list: HTMLElement,
  tell: (said: Said) => void,
  signal: AbortSignal,
): Field {
  const start = idsIn(list);
  const move = (row: HTMLElement, to: number): void => {
    const ids = idsIn(list);
    const from = ids.indexOf(idOf(row));
    const order = moved(ids, from, to);
    tell({ order });
    const place = order.indexOf(idOf(row)) + 1;
    write(find(form, '[data-order-says]'), strings.moved(textOf(row), place, order.length));
  };
  for (const row of rowsIn(list)) {
    const place = (): number => idsIn(list).indexOf(idOf(row));
    find(row, '[data-up]').addEventListener('click', () => move(row, place() - 1), { signal });
    find(row, '[data-down]').addEventListener('click', () => move(row, place() + 1), { signal });
    draggable(row, list, (to) => to !== place() && move(row, to), signal);
  }
  return {
    early: () => ({}),
    paint: ({ order }) => {
      arrange(list, order ?? start);
      find(form, '[data-order-unset]').toggleAttribute('data-said', order !== undefined);
    },
  };
}

function draggable(
  row: HTMLElement,
  list: HTMLElement,
  moveTo: (place: number) => void,
  signal: AbortSignal,
): void {
  const grip = find(row, '[data-grip]');
  const isHeld = (event: PointerEvent): boolean => grip.hasPointerCapture(event.pointerId);
  const on = (type: string, handle: (event: PointerEvent) => void): void =>
    grip.addEventListener(type, (event) => event instanceof PointerEvent && handle(event), { signal });
  on('pointerdown', (event) => {
    if (row.closest('fieldset')?.disabled || event.button !== 0) return;
    event.preventDefault();
    grip.setPointerCapture(event.pointerId);
    row.toggleAttribute('data-held', true);
  });
  on('pointermove', (event) => {
    if (!isHeld(event)) return;
    const others = rowsIn(list).filter((each) => each !== row);
    moveTo(placeAt(event.clientY, others.map(middleOf)));
    // The row was taken out and put in again, and that lets go of the pointer.
    if (!isHeld(event)) grip.setPointerCapture(event.pointerId);
  });
  on('lostpointercapture', () => row.removeAttribute('data-held'));
}

/** Moves only the rows that must move: the focus stays where it is. */
function arrange(list: HTMLElement, order: readonly string[]): void {
  const focused = document.activeElement;
  order.forEach((id, place) => {
    const rows = rowsIn(list);
    const row = rows.find((each) => idOf(each) === id);
    if (row && rows[place] !== row) list.insertBefore(row, rows[place] ?? null);
  });
  const rows = rowsIn(list);
  rows.forEach((row, place) => {
    find(row, '[data-up]').ariaDisabled = String(place === 0);
    find(row, '[data-down]').ariaDisabled = String(place === rows.length - 1);
  });
  if (focused instanceof HTMLElement && list.contains(focused) && document.activeElement !== focused)
    focused.focus({ preventScroll: true });
}

const rowsIn = (list: HTMLElement): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[data-line]')];
const idOf = (row: HTMLElement): string => row.dataset['line'] ?? '';
const idsIn = (list: HTMLElement): string[] => rowsIn(list).map(idOf);
const textOf = (row: HTMLElement): string => find(row, 'code').textContent ?? '';

function middleOf(row: HTMLElement): number {
  const { top, height } = row.getBoundingClientRect();
  return top + height / 2;
}
