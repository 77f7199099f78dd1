/** Puts a program's state on the page. The only place that writes to its HTML. */

import { note, paintMode, paintRun } from '../run/paint.ts';
import { isBusy } from '../run/run.ts';
import { isSameText } from '../same-text.ts';
import { find } from '../timeline/find.ts';
import type { State } from './program.ts';
import { strings } from './strings.ts';

export function paint(root: HTMLElement, state: State, original: string): void {
  const isEdited = !isSameText(state.source, original);
  const isEditing = state.editing === 'open' || state.editing === 'fallback';
  paintButtons(root, state, isEdited);
  paintCode(root, state, isEditing, isEdited);
  paintMode(root, state.mode);
  paintRun(root, state, state.said || undefined);
}

function paintButtons(root: HTMLElement, state: State, isEdited: boolean): void {
  const run = find(root, '[data-run]');
  const hasRun = state.phase !== 'resting' || root.dataset['name'] === 'broken';
  run.textContent = isEdited ? strings.runMine : hasRun ? strings.runAgain : strings.run;
  // Not `disabled`: the button keeps the focus of the reader who just pressed it.
  run.ariaDisabled = String(isBusy(state));
  find(root, '[data-stop]').hidden = !isBusy(state);
  const edit = find(root, '[data-edit]');
  edit.hidden = state.editing === 'open' || state.editing === 'fallback';
  edit.textContent = state.editing === 'opening' ? strings.opening : strings.edit;
  const reset = find(root, '[data-reset]');
  reset.hidden = !edit.hidden && !isEdited;
  reset.ariaDisabled = String(!isEdited);
  find(root, '[data-share]').hidden = !isEdited;
}

function paintCode(root: HTMLElement, state: State, isEditing: boolean, isEdited: boolean): void {
  const code = find(root, '[data-code]');
  code.toggleAttribute('data-editing', isEditing);
  code.style.setProperty('--rows', String(state.source.split('\n').length));
  const isPlain = find(root, '[data-editor]').querySelector('.plain-editor') !== null;
  // At the press already, not when the editor arrives: nothing moves without the reader's doing.
  note(
    find(root, '[data-keys]'),
    state.editing === 'closed' ? (isEdited ? strings.kept : '') : isPlain ? strings.plainKeys : strings.keys,
  );
  // Its place is kept free while the reader edits: a complaint moves nothing.
  find(root, '[data-problem]').hidden = !isEditing;
  find(root, '[data-editor-failed]').hidden = state.editing !== 'fallback';
}
