/** The prose of a lesson, piece by piece, with where it stands: lines of the text, strings of the front matter. Pure. */
import type { LessonData } from '../schema.ts';
import type { Passage } from './finding.ts';

/** Lines of the text below the front matter. What is code, markup or address is left out, and the line numbers stay. */
export function proseOf(mdx: string): Passage[] {
  return blanked(mdx)
    .split('\n')
    .map((text, i) => ({ where: `index.mdx:${i + 1}`, text }))
    .filter(({ text }) => text.trim() !== '');
}

/** The strings of the front matter that readers see. */
export function wordsOf(data: LessonData): Passage[] {
  const { quiz, claims, programs, versions } = data;
  const options: readonly Stance[] = quiz.options;
  const stances: readonly { readonly key: string; readonly of: Stance }[] = [
    ...options.map((option) => ({ key: `quiz.options.${String(option['id'])}`, of: option })),
    ...('otherwise' in quiz ? [{ key: 'quiz.otherwise', of: { ...quiz.otherwise } }] : []),
    ...quiz.why.options.map((option) => ({ key: `quiz.why.options.${option.id}`, of: { ...option } })),
  ];
  const pairs: (readonly [string, unknown])[] = [
    ...(['title', 'summary', 'rule'] as const).map((key) => [key, data[key]] as const),
    ['programs.broken.note', programs.broken.note],
    ['programs.fixed.note', programs.fixed.note],
    ['programs.fixed.lockedNote', programs.fixed.lockedNote],
    ['quiz.legend', quiz.legend],
    ['quiz.happened', quiz.happened],
    ['quiz.why.question', quiz.why.question],
    ...stances.flatMap(({ key, of }) => prose.map((name) => [`${key}.${name}`, of[name]] as const)),
    ...claims.map(({ says }, i) => [`claims.${i}.says`, says] as const),
    ...versions.map(({ what }, i) => [`versions.${i}.what`, what] as const),
  ];
  return pairs.flatMap(([where, text]) =>
    typeof text === 'string' ? [{ where, text: withoutInlineCode(text) }] : [],
  );
}

type Stance = Readonly<Record<string, unknown>>;
const prose = ['label', 'note', 'expected', 'feedback'] as const;

const withoutInlineCode = (text: string): string => text.replaceAll(/`[^`]*`/g, spaces);

/** Spaces instead of characters, so that what is left stands where it stood. */
const spaces = (text: string): string => text.replaceAll(/[^\n]/g, ' ');

const blanked = (mdx: string): string =>
  mdx
    .replace(/^---\n.*?\n---\n/s, spaces)
    .replaceAll(/^```.*?^```$/gms, spaces)
    .replaceAll(/\{\/\*.*?\*\/\}/gs, spaces)
    .replaceAll(/`[^`\n]*`/g, spaces)
    .replaceAll(/<[^>]*>/g, spaces)
    .replaceAll(/\]\([^)]*\)/g, spaces)
    .replaceAll('&nbsp;', ' ');
