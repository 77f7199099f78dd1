/** Fills the server's table with the reader's run, by cloning its template row. */
import { find } from './find.ts';
import { type Row, tableOf } from './table.ts';
import type { Drawn } from './timeline.ts';

export function fillTable(root: HTMLElement, drawn: Drawn): void {
  const template = root.querySelector('template');
  if (!template) return;
  const { columns, rows } = tableOf(drawn);
  find(root, '[data-columns]').replaceChildren(...columns.map(headOf));
  find(root, '[data-rows]').replaceChildren(...rows.map((row) => rowOf(template, row)));
}

function headOf(text: string): HTMLElement {
  const head = document.createElement('th');
  head.scope = 'col';
  head.textContent = text;
  return head;
}

/** Names come from the reader's program: text, never markup. */
function rowOf(template: HTMLTemplateElement, row: Row): DocumentFragment {
  const clone = document.importNode(template.content, true);
  const write = (selector: string, text: string): void => {
    const part = clone.querySelector(selector);
    if (part) part.textContent = text;
  };
  write('[data-name]', row.name);
  write('[data-called]', row.called);
  const line = clone.querySelector('tr');
  for (const figure of row.figures) {
    const cell = document.createElement('td');
    cell.textContent = figure;
    line?.append(cell);
  }
  return clone;
}
