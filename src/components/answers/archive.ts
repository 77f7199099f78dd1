/** The reader's answers as a file, and a file's answers among the reader's. A file may come from anybody: it is checked as the storage is. */
import { type Entries, parse, serialize } from '../progress/entry.ts';

/** Hundreds of lessons fit; what is larger is not read at all. */
export const archiveBytes = 1024 * 1024;

export type Read =
  | { readonly type: 'answers'; readonly entries: Entries }
  | { readonly type: 'too-large' | 'newer' | 'unreadable' | 'empty' };

/** The name tells the day. */
export const archiveName = (now: Date): string =>
  `speaking-stick-answers-${now.toISOString().slice(0, 10)}.json`;

export const archived = (entries: Entries): string => `${serialize(entries)}\n`;

export function readArchive(text: string): Read {
  if (text.length > archiveBytes) return { type: 'too-large' };
  const parsed = parse(text);
  if (parsed.type !== 'entries') return parsed;
  return parsed.entries.size > 0 ? { type: 'answers', entries: parsed.entries } : { type: 'empty' };
}

/** Of two answers to one lesson the later one counts. */
export function merged(mine: Entries, theirs: Entries): Entries {
  const all = new Map(mine);
  for (const [lesson, entry] of theirs) {
    const known = all.get(lesson);
    if (!known || Date.parse(entry.at) > Date.parse(known.at)) all.set(lesson, entry);
  }
  return all;
}
