/** The reader's own versions of a lesson's programs, kept in their browser across reloads. Where storage is refused nothing is kept. */

const editsKey = 'speaking-stick:edits';

export type EditStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export interface Edits {
  read(file: string): string | undefined;
  /** Undefined: there is nothing to keep any more. */
  write(file: string, source: string | undefined): void;
}

/** `storage` is a function because the mere mention of localStorage throws where cookies are blocked. */
export function openEdits(storage: () => EditStorage, lesson: string): Edits {
  const key = (file: string): string => `${editsKey}:${lesson}/${file}`;
  return {
    read: (file) => quietly(() => storage().getItem(key(file)) ?? undefined),
    write: (file, source) =>
      quietly(() =>
        source === undefined ? storage().removeItem(key(file)) : storage().setItem(key(file), source),
      ),
  };
}

function quietly<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
