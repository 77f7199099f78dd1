/** Finds a glossary's words in a text. Pure. */
import { type Term, terms } from './terms.ts';

export interface Match {
  readonly id: string;
  /** The words as they stand in the text. */
  readonly words: string;
  readonly at: number;
}

interface Spelling {
  readonly id: string;
  /** As `plain` gives it: a text without these letters has no match. */
  readonly letters: string;
  readonly form: RegExp;
}

/** Longest first, so that "race condition" is not taken for a "race". */
const spellings: readonly Spelling[] = Object.entries(terms)
  .flatMap(([id, { term, also = [] }]) => [term, ...also].map((words) => ({ id, words })))
  .sort((a, b) => b.words.length - a.words.length)
  .map(({ id, words }) => ({ id, letters: plain(words), form: formOf(words) }));

/** The first use of each term that is not in `seen`, from left to right; they never overlap. */
export function firstUses(text: string, seen: ReadonlySet<string>, track: string): Match[] {
  const found: Match[] = [];
  const letters = plain(text);
  const isFree = (at: number, end: number): boolean =>
    found.every((each) => end <= each.at || at >= each.at + each.words.length);
  for (const { id, letters: sought, form } of spellings) {
    // Far quicker than to look for the form, and most words of the trade are not in most texts.
    if (!letters.includes(sought)) continue;
    if (seen.has(id) || found.some((each) => each.id === id) || !isOf(terms[id], track)) continue;
    for (const match of text.matchAll(form))
      if (isFree(match.index, match.index + match[0].length)) {
        found.push({ id, words: match[0], at: match.index });
        break;
      }
  }
  return found.sort((a, b) => a.at - b.at);
}

const isOf = (term: Term | undefined, track: string): boolean => term?.tracks?.includes(track) ?? true;

/** In small letters, with spaces of one kind. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll('\u00a0', ' ');
}

/** Whole words; a hyphen or a slash makes another word of it. Capitals count where the term has them. */
function formOf(words: string): RegExp {
  const source = words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '[ \\u00a0]');
  return new RegExp(`(?<![\\w/-])${source}(?![\\w/-])`, /[A-Z]/.test(words) ? 'g' : 'gi');
}
