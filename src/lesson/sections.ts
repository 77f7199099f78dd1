/** The eight sections that every lesson has, in this order: one `##` heading each, with a fixed title and a fixed anchor. */

/** Who is speaking in a section: the lanes of the rail. */
export type Speaker = 'lesson' | 'you' | 'python';

export interface SectionKind {
  readonly id: string;
  /** The heading, word for word. */
  readonly title: string;
  /** The same in few words, for the rail. */
  readonly short: string;
  readonly speaker: Speaker;
  /** Whether it stays covered until the reader has committed. */
  readonly after: boolean;
}

export const sectionKinds = [
  { id: 'model', title: 'Mental model', short: 'Mental model', speaker: 'lesson', after: false },
  { id: 'setup', title: 'The setup', short: 'The setup', speaker: 'lesson', after: false },
  { id: 'ask', title: 'What does this print?', short: 'What does this print?', speaker: 'you', after: false },
  { id: 'output', title: 'The output', short: 'The output', speaker: 'python', after: true },
  {
    id: 'because',
    title: 'Why Python does this',
    short: 'Why Python does this',
    speaker: 'lesson',
    after: true,
  },
  { id: 'fix', title: 'The fix', short: 'The fix', speaker: 'python', after: true },
  {
    id: 'real',
    title: 'How this fails in real systems',
    short: 'In real systems',
    speaker: 'lesson',
    after: true,
  },
  { id: 'take', title: 'Key takeaway', short: 'Takeaway, mistake', speaker: 'lesson', after: true },
] as const satisfies readonly SectionKind[];

/** What the check needs to know of a node at the top of a lesson. */
export type Block<N> =
  | { readonly type: 'heading'; readonly text: string; readonly node: N }
  | { readonly type: 'content'; readonly node: N }
  /** Line breaks, comments, imports: allowed anywhere, and no content. */
  | { readonly type: 'nothing'; readonly node: N };

export interface Section<N> {
  readonly kind: SectionKind;
  readonly nodes: readonly N[];
}

/** Cuts a lesson at its headings, or throws an error that says what to do. */
export function cut<N>(blocks: readonly Block<N>[], file: string): Section<N>[] {
  const found = atHeadings(blocks, file);
  const titles = found.map((each) => each.title);
  sectionKinds.forEach((kind, i) => {
    if (titles[i] !== kind.title) throw wrongOrder(titles, i, file);
  });
  const extra = titles[sectionKinds.length];
  if (extra !== undefined) throw new Error(extraSection(extra, file));
  return found.map(({ title, nodes, hasContent }, i) => {
    if (!hasContent) throw new Error(emptySection(title, file));
    return { kind: sectionKinds[i] as SectionKind, nodes };
  });
}

interface Found<N> {
  readonly title: string;
  readonly nodes: N[];
  hasContent: boolean;
}

function atHeadings<N>(blocks: readonly Block<N>[], file: string): Found<N>[] {
  const found: Found<N>[] = [];
  for (const block of blocks) {
    if (block.type === 'heading') {
      found.push({ title: block.text.trim(), nodes: [block.node], hasContent: false });
      continue;
    }
    const last = found.at(-1);
    if (!last && block.type === 'content') throw new Error(beforeFirst(file));
    last?.nodes.push(block.node);
    if (last && block.type === 'content') last.hasContent = true;
  }
  return found;
}

const list = sectionKinds.map((kind) => `  ## ${kind.title}`).join('\n');

function wrongOrder(titles: readonly string[], at: number, file: string): Error {
  const expected = sectionKinds[at]?.title ?? '';
  const received = titles[at];
  const missing = !titles.includes(expected);
  return new Error(
    [
      `${file}: section ${at + 1} of a lesson must be "${expected}".`,
      `Received: ${received === undefined ? 'the end of the file' : `"${received}"`}. Expected: "${expected}".`,
      missing
        ? `Add the heading "## ${expected}" with its text. The eight headings, in order:\n${list}`
        : `Move "## ${expected}" to its place. The eight headings, in order:\n${list}`,
    ].join('\n'),
  );
}

const extraSection = (title: string, file: string): string =>
  `${file}: a lesson has eight sections.\nReceived: a ninth, "${title}". Expected: nothing after "${sectionKinds[7].title}".\nMake it a "###" heading inside one of the eight, or take it out.`;

const emptySection = (title: string, file: string): string =>
  `${file}: the section "${title}" is empty.\nReceived: a heading with nothing under it. Expected: at least a paragraph or a tag.\nWrite what belongs under "## ${title}".`;

const beforeFirst = (file: string): string =>
  `${file}: there is text before the first heading.\nReceived: content above "## ${sectionKinds[0].title}". Expected: the heading first.\nMove that text under "## ${sectionKinds[0].title}".`;
