/**
 * Which lessons are answered, and how. Kept in localStorage, on this device only; from memory where storage is refused
 * (blocked cookies in a frame, a full disk) or belongs to a newer version of the site. See entry.ts for the shape.
 */

import { type Answered, type Entries, type Entry, isAnswered, parse, serialize } from './entry.ts';
import { storageKey } from './key.ts';

export { storageKey };
/** Where text that could not be read is put aside, so that a person can still rescue it. */
export const asideKey = 'speaking-stick:progress:unreadable';

export type KeyValue = Pick<Storage, 'getItem' | 'setItem'>;

export interface Progress {
  read(lesson: string): Entry | undefined;
  write(lesson: string, entry: Entry): void;
  forget(lesson: string): void;
  answered(): ReadonlyMap<string, Answered>;
  /** All of it, answered or not. */
  all(): Entries;
  /** False where it lasts only as long as the page. */
  replace(entries: Entries): boolean;
}

/** `storage` is a function because the mere mention of localStorage throws where cookies are blocked. */
export function openProgress(storage: () => KeyValue): Progress {
  let memory: Entries = new Map();
  let isKept = true;

  /** The newest state, other tabs' answers included. */
  const load = (): Entries => {
    if (!isKept) return memory;
    try {
      const text = storage().getItem(storageKey);
      const parsed = parse(text);
      if (parsed.type === 'entries') memory = parsed.entries;
      if (parsed.type === 'newer') isKept = false;
      if (parsed.type === 'unreadable' && text !== null) storage().setItem(asideKey, text);
    } catch {
      isKept = false;
    }
    return memory;
  };

  const save = (entries: Entries): boolean => {
    memory = entries;
    if (!isKept) return false;
    try {
      storage().setItem(storageKey, serialize(entries));
    } catch {
      isKept = false;
    }
    return isKept;
  };

  return {
    all: load,
    replace: save,
    read: (lesson) => load().get(lesson),
    write: (lesson, entry) => void save(new Map(load()).set(lesson, entry)),
    forget: (lesson) => void save(new Map([...load()].filter(([id]) => id !== lesson))),
    answered: () =>
      new Map(
        [...load()].flatMap(([id, entry]): [string, Answered][] => (isAnswered(entry) ? [[id, entry]] : [])),
      ),
  };
}
