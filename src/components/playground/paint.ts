/** Puts the playground's state on the page. The only place that writes to its HTML, but for panels, tabs and the drawing. */

import type { SessionState } from '../python/session-state.ts';
import { strings as python } from '../python/strings.ts';
import { note, paintMode, paintRun } from '../run/paint.ts';
import { isBusy, type RunState } from '../run/run.ts';
import { find } from '../timeline/find.ts';
import { write } from '../write.ts';
import { type Desk, isEdited, type Origin } from './desk.ts';
import { strings } from './strings.ts';

export interface Scene {
  readonly desk: Desk;
  readonly run: RunState;
  readonly session: SessionState;
  /** A sentence on the run before, where there was one. */
  readonly before: string;
  readonly notice: string;
  readonly hasPlainEditor: boolean;
}

export function paintPlayground(root: HTMLElement, scene: Scene): void {
  const { desk, run, session, before, hasPlainEditor } = scene;
  root.dataset['phase'] = run.phase;
  paintBar(root, desk);
  paintNotice(root, scene);
  find(root, '[data-remove]').hidden = desk.front === desk.files[0].id;
  find(root, '[data-keys]').textContent = hasPlainEditor ? strings.plainKeys : strings.keys;
  // Not `disabled`: the button keeps the focus of the reader who just pressed it.
  find(root, '[data-run]').ariaDisabled = String(isBusy(run));
  find(root, '[data-stop]').hidden = !isBusy(run);
  find<HTMLSelectElement>(root, '[data-wall]').value = String(desk.wallMs);
  const seed = find<HTMLInputElement>(root, '[data-seed]');
  if (document.activeElement !== seed) seed.value = desk.seed === undefined ? '' : String(desk.seed);
  paintMode(root, desk.mode);
  paintRun(root, run);
  note(find(root, '[data-before]'), run.phase === 'ended' ? before : '');
  find(root, '[data-empty]').hidden = run.phase !== 'resting';
  if (run.phase === 'running' || run.phase === 'ended') find(root, '[data-drawing-of-run]').hidden = false;
  note(find(root, '[data-python]'), pythonLine(session, run));
  find(root, '[data-retry]').hidden = session.phase !== 'failed' || !session.canRetry || isBusy(run);
}

function paintBar(root: HTMLElement, desk: Desk): void {
  paintChoice(find<HTMLSelectElement>(root, '[data-choose]'), desk.origin);
  const reset = find(root, '[data-reset]');
  reset.textContent = desk.undone ? strings.undoReset : strings.reset;
  reset.ariaDisabled = String(!desk.undone && !isEdited(desk));
}

/** What is not offered in the list has an option of its own there, while it lies on the desk: a link's program, or a further one of a lesson. */
function paintChoice(choose: HTMLSelectElement, origin: Origin): void {
  const other = find<HTMLOptionElement>(choose, '[data-unlisted]');
  const listed = [...choose.options].find(({ value }) => origin.kind === 'site' && value === origin.id);
  other.hidden = listed !== undefined;
  if (!listed) write(other, origin.kind === 'site' ? titleOf(choose, origin.id) : strings.fromLink);
  (listed ?? other).selected = true;
}

/** `rlock.py`, with the lesson's title, which its listed programs stand below. */
function titleOf(choose: HTMLSelectElement, id: string): string {
  const cut = id.lastIndexOf('/') + 1;
  const [lesson, file] = [id.slice(0, cut), id.slice(cut)];
  const group = choose.querySelector<HTMLOptGroupElement>(`optgroup:has([value^="${CSS.escape(lesson)}"])`);
  return strings.furtherProgram(file, group?.label ?? lesson);
}

function paintNotice(root: HTMLElement, { desk, notice }: Scene): void {
  write(find(root, '[data-notice-says]'), notice);
  find(root, '[data-notice]').classList.toggle('is-said', notice !== '');
  find(root, '[data-back]').hidden = desk.origin.kind !== 'link';
}

/** While a run waits for Python, and before the first: how far it has come. */
function pythonLine(session: SessionState, run: RunState): string {
  if (session.phase === 'ready') return run.phase === 'resting' ? python.line(session, false) : '';
  // A run that came to nothing has said it already.
  return run.phase === 'failed' ? '' : python.line(session, false);
}
