/** Puts the game's state on the page. Names and values come from the program: text, never markup. */

import type { ThreadSeen } from '../../engine/index.ts';
import { strings as run } from '../run/strings.ts';
import { showTape } from '../run/tape.ts';
import { find } from '../timeline/find.ts';
import { write } from '../write.ts';
import { canStep, type GameState, type Goal, printed } from './game.ts';
import { strings } from './strings.ts';

interface Scene {
  readonly goal: Goal;
  readonly won: boolean | undefined;
  /** Steps that came with the link. */
  readonly linked: readonly number[] | undefined;
}

/** As many as there are colours. */
const lanes = 6;

export function paintGame(root: HTMLElement, state: GameState, scene: Scene): void {
  const { phase, steps, choice } = state;
  const threads = state.outcome ? [] : (choice?.threads ?? []);
  root.setAttribute('aria-busy', String(phase === 'running'));
  write(find(root, '[data-status]'), says(state, scene));
  paintPlaces(root, threads);
  paintThreads(find(root, '[data-threads]'), state);
  find(root, '[data-start]').textContent = choice && phase !== 'resting' ? strings.reset : strings.start;
  find(root, '[data-back]').hidden = choice === undefined;
  find(root, '[data-back]').ariaDisabled = String(phase === 'running' || steps.length === 0);
  find(root, '[data-share]').hidden = steps.length === 0;
  find(root, '[data-replay]').hidden = scene.linked === undefined || phase !== 'resting' || steps.length > 0;
  find(root, '[data-seen]').hidden = choice === undefined;
  find(root, '[data-variables]').replaceChildren(
    ...(choice?.globals ?? []).map(({ name, value }) => row(name, value)),
  );
  paintSteps(find(root, '[data-steps]'), state);
  find(root, '[data-printed-label]').hidden = !state.outcome?.output.length;
  showTape(find(root, '[data-tape]'), state.outcome?.output ?? []);
}

function says(state: GameState, { goal, won, linked }: Scene): string {
  const { phase, steps, choice, outcome } = state;
  if (phase === 'failed') return state.message;
  if (phase === 'resting') return linked && steps.length === 0 ? strings.came(linked.length) : '';
  if (phase === 'running' && !choice) return strings.asked;
  if (outcome) {
    const text = printed(outcome).trim();
    if (goal.kind === 'deadlock') return won ? strings.wonDeadlock : strings.lostDeadlock;
    if (outcome.kind === 'deadlock') return run.ending(outcome);
    if (outcome.kind !== 'printed') return strings.over;
    return won ? strings.wonWrong(text, goal.right) : strings.lostWrong(text);
  }
  const last = choice?.threads.find(({ id }) => id === steps.at(-1));
  return strings.stepped(steps.length, last);
}

/** A mark at the line of each thread. Screen readers have the same in the table. */
function paintPlaces(root: HTMLElement, threads: readonly ThreadSeen[]): void {
  for (const [index, line] of root.querySelectorAll('[data-source] .l').entries()) {
    for (const mark of line.querySelectorAll('.gm-at')) mark.remove();
    const here = threads.filter((thread) => thread.line === index + 1);
    // Before the line's own break, which is part of the source.
    for (const { id, name } of here) {
      const mark = document.createElement('b');
      mark.className = 'gm-at';
      mark.dataset['lane'] = laneOf(id);
      mark.dataset['name'] = name;
      mark.ariaHidden = 'true';
      const last = line.lastChild;
      if (last instanceof Text) line.insertBefore(mark, last.splitText(Math.max(0, last.length - 1)));
      else line.append(mark);
    }
  }
}

/** Rows stay as long as their threads: the focus is on one of them. */
function paintThreads(table: HTMLElement, state: GameState): void {
  const threads = state.choice?.threads ?? [];
  table.hidden = threads.length === 0;
  const body = find(table, 'tbody');
  const isFocused = body.contains(document.activeElement);
  while (body.children.length > threads.length) body.lastElementChild?.remove();
  for (const [index, thread] of threads.entries()) {
    const shown = body.children[index] ?? body.appendChild(threadRow());
    if (shown instanceof HTMLElement) paintThread(shown, index + 1, thread, state);
  }
  if (isFocused && !body.contains(document.activeElement)) body.querySelector('button')?.focus();
}

function threadRow(): HTMLElement {
  const made = document.createElement('tr');
  const head = document.createElement('th');
  head.scope = 'row';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'tool';
  head.append(button);
  made.append(head, document.createElement('td'));
  return made;
}

function paintThread(row: HTMLElement, number: number, thread: ThreadSeen, state: GameState): void {
  const button = find(row, 'button');
  button.dataset['thread'] = String(thread.id);
  button.dataset['lane'] = laneOf(thread.id);
  write(button, strings.go(number, thread.name));
  button.ariaDescription = strings.goLabel(thread.name);
  // While a step is made nothing changes its look: it is over before anybody could see.
  if (state.phase !== 'running') button.ariaDisabled = String(!canStep(state, thread.id));
  const locals = thread.locals.map(({ name, value }) => `${name} = ${value}`);
  const parts = state.outcome ? [] : [strings.place(thread), strings.holds(thread.holds), ...locals];
  write(find(row, 'td'), parts.filter(Boolean).join('; '));
}

function paintSteps(list: HTMLElement, { steps, names }: GameState): void {
  list.replaceChildren(
    ...steps.map((id) => {
      const item = document.createElement('li');
      item.dataset['lane'] = laneOf(id);
      item.textContent = names[id] ?? String(id);
      return item;
    }),
  );
}

function row(name: string, value: string): HTMLElement {
  const made = document.createElement('tr');
  const head = document.createElement('th');
  head.scope = 'row';
  const [code, cell, held] = [
    document.createElement('code'),
    document.createElement('td'),
    document.createElement('code'),
  ];
  code.textContent = name;
  held.textContent = value;
  head.append(code);
  cell.append(held);
  made.append(head, cell);
  return made;
}

const laneOf = (id: number): string => String(((id - 1) % lanes) + 1);
