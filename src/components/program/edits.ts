/** The reader's own versions of a lesson's programs, kept in their browser across reloads. Where storage is refused nothing is kept. */
import { type QuietStorage, quietly } from '../quietly.ts';

const editsKey = 'speaking-stick:edits';

export interface Edits {
  read(file: string): string | undefined;
  /** Undefined: there is nothing to keep any more. */
  write(file: string, source: string | undefined): void;
}

/** `storage` is a function because the mere mention of localStorage throws where cookies are blocked. */
export function openEdits(storage: () => QuietStorage, lesson: string): Edits {
  const key = (file: string): string => `${editsKey}:${lesson}/${file}`;
  return {
    read: (file) => quietly(() => storage().getItem(key(file)) ?? undefined),
    write: (file, source) =>
      quietly(() =>
        source === undefined ? storage().removeItem(key(file)) : storage().setItem(key(file), source),
      ),
  };
}
