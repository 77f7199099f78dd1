/** Puts a program's state on the page. The only place that writes to its HTML. */
import { find } from '../timeline/find.ts';
import { isBusy, type State } from './program.ts';
import { strings } from './strings.ts';
import { showTape } from './tape.ts';

export function paint(root: HTMLElement, state: State, original: string): void {
  const isEdited = state.source.trimEnd() !== original.trimEnd();
  const isEditing = state.editing === 'open' || state.editing === 'fallback';
  paintButtons(root, state, isEdited);
  paintCode(root, state, isEditing);
  paintModes(root, state);
  const status = find(root, '[data-status]');
  const says = statusOf(state);
  if (status.textContent !== says) status.textContent = says;
  paintStuck(find(root, '[data-stuck]'), state);
  showTape(find(root, '[data-tape]'), state.tape);
  const dropped = state.outcome?.outputDropped ?? 0;
  note(find(root, '[data-dropped]'), dropped > 0 ? strings.dropped(dropped) : '');
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
}

function paintCode(root: HTMLElement, state: State, isEditing: boolean): void {
  const code = find(root, '[data-code]');
  code.toggleAttribute('data-editing', isEditing);
  code.style.setProperty('--rows', String(state.source.split('\n').length));
  const isPlain = find(root, '[data-editor]').querySelector('.plain-editor') !== null;
  // At the press already, not when the editor arrives: nothing moves without the reader's doing.
  note(
    find(root, '[data-keys]'),
    state.editing === 'closed' ? '' : isPlain ? strings.plainKeys : strings.keys,
  );
  find(root, '[data-editor-failed]').hidden = state.editing !== 'fallback';
}

function paintModes(root: HTMLElement, state: State): void {
  const says = root.querySelector('[data-mode-says]');
  if (!says) return;
  const chosen = root.querySelector<HTMLInputElement>(`.modes [value="${state.mode}"]`);
  if (chosen) chosen.checked = true;
  says.textContent = strings.modeSays[state.mode];
}

function statusOf(state: State): string {
  if (state.phase === 'asked') return strings.asked;
  if (state.phase === 'running') return strings.running;
  if (state.phase === 'stopping') return strings.stopping;
  if (state.phase === 'failed') return state.message;
  return state.outcome ? strings.ending(state.outcome) : '';
}

/** Names come from the reader's program: text, never markup. */
function paintStuck(list: HTMLElement, { outcome }: State): void {
  const stuck = outcome?.kind === 'deadlock' ? outcome.stuck : [];
  list.hidden = stuck.length === 0;
  list.replaceChildren(
    ...stuck.map(({ name, waitsFor }) => {
      const item = document.createElement('li');
      item.textContent = strings.waitsFor(name, waitsFor);
      return item;
    }),
  );
}

function note(element: HTMLElement, text: string): void {
  element.textContent = text;
  element.hidden = text === '';
}
