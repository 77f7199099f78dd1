/** What keyboards do to text on its way here, undone: curly quotes, long dashes, odd white space. */

const replacements: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201a\u201b\u2032\u00b4`]/g, "'"],
  [/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g, '"'],
  [/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, '-'],
  [/\u2026/g, '...'],
  // Zero-width characters come with text that was pasted.
  [/[\u200b-\u200d\u2060\ufeff]/g, ''],
  [/\s+/g, ' '],
];

/** Two texts that fold to the same were meant to be the same. Upper and lower case stay apart, as they do in Python. */
export const fold = (text: string): string =>
  replacements.reduce((folded, [from, to]) => folded.replace(from, to), text.normalize('NFC')).trim();
