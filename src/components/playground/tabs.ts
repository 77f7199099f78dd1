/** The row of files: a tab each, arrows to walk along it, Delete and F2 as in a file list. */
import { write } from '../write.ts';
import type { Desk, DeskFile } from './desk.ts';

export interface TabEvents {
  readonly onFront: (id: number) => void;
  readonly onRename: () => void;
  readonly onRemove: () => void;
}

/** Touches only what changed, so that the focus stays where it is. */
export function paintTabs(list: HTMLElement, { files, front }: Desk): void {
  for (const [place, file] of files.entries()) {
    const tab = list.children[place] ?? list.appendChild(newTab());
    if (tab instanceof HTMLElement) paintTab(tab, file, file.id === front);
  }
  while (list.children.length > files.length) list.lastElementChild?.remove();
}

export function listenToTabs(list: HTMLElement, events: TabEvents, signal: AbortSignal): void {
  list.addEventListener(
    'click',
    ({ target }) => {
      const tab = target instanceof Element ? target.closest<HTMLElement>('[role=tab]') : null;
      if (tab) events.onFront(idOf(tab));
    },
    { signal },
  );
  list.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'F2') events.onRename();
      else if (event.key === 'Delete') events.onRemove();
      else if (!walk(list, event.key, events)) return;
      event.preventDefault();
    },
    { signal },
  );
}

export function focusFront(list: HTMLElement): void {
  list.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
}

function walk(list: HTMLElement, key: string, events: TabEvents): boolean {
  const tabs = [...list.children].filter((each) => each instanceof HTMLElement);
  const now = tabs.findIndex((tab) => tab.ariaSelected === 'true');
  const places: Readonly<Record<string, number>> = {
    ArrowRight: (now + 1) % tabs.length,
    ArrowLeft: (now - 1 + tabs.length) % tabs.length,
    Home: 0,
    End: tabs.length - 1,
  };
  const tab = tabs[places[key] ?? -1];
  if (!tab) return false;
  events.onFront(idOf(tab));
  tab.focus();
  return true;
}

const idOf = (tab: HTMLElement): number => Number(tab.dataset['id']);

function newTab(): HTMLElement {
  const tab = document.createElement('button');
  tab.type = 'button';
  tab.role = 'tab';
  return tab;
}

function paintTab(tab: HTMLElement, { id, name }: DeskFile, isInFront: boolean): void {
  tab.id = `pg-tab-${id}`;
  tab.dataset['id'] = String(id);
  tab.setAttribute('aria-controls', `pg-panel-${id}`);
  tab.ariaSelected = String(isInFront);
  tab.tabIndex = isInFront ? 0 : -1;
  write(tab, name);
}
