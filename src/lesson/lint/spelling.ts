/** Spelling: British English, and the words of the trade that `content/words.txt` lists. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import dictionary from 'dictionary-en-gb';
import nspell from 'nspell';
import type { LessonFiles, Passage, Rule } from './finding.ts';
import { proseOf, wordsOf } from './passages.ts';

const speller = nspell({ aff: Buffer.from(dictionary.aff), dic: Buffer.from(dictionary.dic) });
const words = readFileSync(path.join(import.meta.dirname, '../../../content/words.txt'), 'utf8');
for (const word of words.split('\n')) if (word && !word.startsWith('#')) speller.add(word);

export const spelling: Rule = (lesson) => misspelt([...wordsOf(lesson.data), ...proseOf(lesson.mdx)], lesson);

export function misspelt(
  passages: readonly Passage[],
  { programs }: Pick<LessonFiles, 'programs'> = { programs: {} },
): { where: string; says: string }[] {
  // A program's own names may be spoken of.
  const own = new Set(Object.values(programs).flatMap((source) => source.match(/[A-Za-z]+/g) ?? []));
  return passages.flatMap(({ where, text }) =>
    wordsIn(text)
      .filter((word) => !own.has(word) && !speller.correct(word))
      .map((word) => ({
        where,
        says: `Received "${word}", which no dictionary knows. Correct it, or add it to content/words.txt.`,
      })),
  );
}

/** Words in small letters: what has a capital, a digit or a dot within may be a name. */
function wordsIn(text: string): string[] {
  const tokens = text.replaceAll('’', "'").match(/[\p{L}\p{N}_.'/@-]+/gu) ?? [];
  return tokens
    .filter((token) => !/[\p{N}\p{Lu}_/@]|\p{L}\.\p{L}/u.test(token))
    .flatMap((token) => token.split(/[-.]+/))
    .map((word) => word.replace(/^'+|'+$|'s$/g, ''))
    .filter((word) => word.length > 1);
}
