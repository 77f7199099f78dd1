/** Puts what there is of a run on the page: its status, who is stuck, what it printed. */

import type { Mode, StuckTask } from '../../engine/index.ts';
import { find } from '../timeline/find.ts';
import { write } from '../write.ts';
import type { RunState } from './run.ts';
import { strings } from './strings.ts';
import { showTape } from './tape.ts';

/** `root` holds the HTML of Result.astro, and a live region [data-status], which says `status`: of the run, unless there is other news. */
export function paintRun(root: HTMLElement, state: RunState, status = statusOf(state)): void {
  write(find(root, '[data-status]'), status);
  paintStuck(find(root, '[data-stuck]'), state);
  showTape(find(root, '[data-tape]'), state.tape);
  paintSeed(root.querySelector<HTMLElement>('[data-seeded]'), state);
  const { outputDropped = 0, linesDropped = 0 } = state.outcome ?? {};
  note(find(root, '[data-dropped]'), outputDropped > 0 ? strings.dropped(outputDropped, linesDropped) : '');
}

/** A lesson takes a seed out of its address; the playground has a field for it. */
function paintSeed(element: HTMLElement | null, { seed }: RunState): void {
  if (!element) return;
  element.hidden = seed === undefined;
  if (seed === undefined) return;
  const isLesson = element.closest('stick-lesson') !== null;
  const link = document.createElement('a');
  link.href = `#seed=${seed}`;
  link.textContent = strings.seedLink(seed);
  element.replaceChildren(strings.seeded(seed), isLesson ? link : strings.seededHere);
}

/** Where the program has a choice of modes (Modes.astro), shows which one is chosen. */
export function paintMode(root: HTMLElement, mode: Mode): void {
  const says = root.querySelector('[data-mode-says]');
  if (!says) return;
  const chosen = root.querySelector<HTMLInputElement>(`.modes [value="${mode}"]`);
  if (chosen) chosen.checked = true;
  says.textContent = strings.modeSays[mode];
}

/** A note that takes no place while it has nothing to say. */
export function note(element: HTMLElement, text: string): void {
  element.textContent = text;
  element.hidden = text === '';
}

function statusOf(state: RunState): string {
  if (state.phase === 'asked') return strings.asked;
  if (state.phase === 'running') return strings.running;
  if (state.phase === 'stopping') return strings.stopping;
  if (state.phase === 'failed') return state.message;
  return state.outcome ? strings.ending(state.outcome) : '';
}

/** Names come from the reader's program: text, never markup. */
function paintStuck(list: HTMLElement, { outcome }: RunState): void {
  const stuck = outcome?.kind === 'deadlock' ? outcome.stuck : [];
  list.hidden = stuck.length === 0;
  list.replaceChildren(
    ...stuck.map((thread) => {
      const item = waiting(thread, thread.holds);
      if (thread.tasks.length === 0) return item;
      const tasks = document.createElement('ul');
      tasks.append(...thread.tasks.map((task) => waiting(task)));
      item.append(tasks);
      return item;
    }),
  );
}

function waiting({ name, waitsFor, line }: StuckTask, holds: readonly string[] = []): HTMLElement {
  const item = document.createElement('li');
  item.textContent = strings.waitsFor(name, waitsFor, line, holds);
  return item;
}
