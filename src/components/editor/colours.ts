/** The colours of Python text where Shiki is not at hand: keywords, strings and comments, told apart by one regular expression. Pure. */

export interface Tint {
  readonly text: string;
  /** As the classes of the static code. */
  readonly class: 'k' | 'st' | 'c' | undefined;
}

const KEYWORDS =
  'and|as|assert|async|await|break|class|continue|def|del|elif|else|except|finally|for|from|global|if|import|in|is|lambda|nonlocal|not|or|pass|raise|return|try|while|with|yield|True|False|None';

const TOKEN = new RegExp(
  [
    '(?<comment>#.*)',
    '(?<prefix>(?<!\\w)[rbuft]{1,2})?(?<string>"""[\\s\\S]*?(?:"""|$)|\'\'\'[\\s\\S]*?(?:\'\'\'|$)|"(?:\\\\.|[^"\\\\\\n])*"?|\'(?:\\\\.|[^\'\\\\\\n])*\'?)',
    `(?<![.\\w])(?<keyword>${KEYWORDS})\\b`,
  ].join('|'),
  'gi',
);

export function tinted(source: string): readonly Tint[] {
  const tints: Tint[] = [];
  let at = 0;
  for (const match of source.matchAll(TOKEN)) {
    const [text] = match;
    const kind = classOf(match, source);
    if (!kind) continue;
    if (match.index > at) tints.push({ text: source.slice(at, match.index), class: undefined });
    if (kind === 'st' && /[ft]/i.test(match.groups?.['prefix'] ?? '')) tints.push(...holes(text));
    else tints.push({ text, class: kind });
    at = match.index + text.length;
  }
  if (at < source.length) tints.push({ text: source.slice(at), class: undefined });
  return tints;
}

function classOf({ groups = {}, index }: RegExpExecArray, source: string): Tint['class'] {
  if (groups['comment'] !== undefined) return 'c';
  // The prefixes of strings are told without regard to case; keywords are not.
  if (groups['keyword'] !== undefined)
    return new RegExp(`^(?:${KEYWORDS})$`).test(groups['keyword']) ? 'k' : undefined;
  // A long string that stands alone at the beginning of a line tells what the program is for.
  const line = source.slice(source.lastIndexOf('\n', index - 1) + 1, index);
  return /^(?:"""|''')/.test(groups['string'] ?? '') && line.trim() === '' ? 'c' : 'st';
}

/** The expressions in the holes of an f-string are code. */
const holes = (text: string): Tint[] =>
  text
    .split(/(?<=(?<!\{)\{)([^{}:!=]+)(?=[}:!=])/)
    .flatMap((part, index): readonly Tint[] =>
      index % 2 === 1 ? tinted(part) : [{ text: part, class: 'st' }],
    );
