/** The words of the small tags of a lesson's text. */
import type { Mode } from '../../engine/index.ts';
import type { SourceKind } from '../../lesson/sources.ts';

export const strings = {
  takeaway: 'Key takeaway',
  mistake: 'Common mistake',
  next: 'Next:',
  previous: 'Previous:',
  allLessons: 'All lessons',
  last: 'This is the last lesson so far.',
  checked: 'Checked by running',
  checkedNote:
    'Each of these sentences is a test. Its programs are run in a browser before this site is published, and it must hold. Open one to run it yourself.',
  run: (file: string, mode: Mode): string => (mode === 'freely' ? file : `${file}, behind the lock`),
  sources: 'Sources',
  verified: (python: string, day: string): string => `Last checked against CPython ${python} on ${day}.`,
  /** The kinds of source, as a reader may want to know them. */
  kinds: {
    docs: 'documentation',
    pep: 'PEP',
    code: 'source code',
    issue: 'issue',
    article: 'article',
    paper: 'paper',
    talk: 'talk',
  } satisfies Record<SourceKind, string>,
  /** The link under a story. */
  toldBy: {
    docs: 'The documentation',
    pep: 'The PEP',
    code: 'The source code',
    issue: 'The issue',
    article: 'The article',
    paper: 'The paper',
    talk: 'The talk',
  } satisfies Record<SourceKind, string>,
  badSource: (lesson: string, title: string, source: string): string =>
    `${lesson}: the story "${title}" has a source that is no address.\nReceived: "${source}". Expected: an address that begins with https://.\nGive the whole address, or leave the source out and say that the story is a composite.`,
  versions: 'Other Pythons',
  reported: 'reported, not run here',
  before: 'Builds on',
  place: (number: number, of: number): string =>
    of === 1 ? `lesson ${number}` : `lesson ${number} of ${of}`,
} as const;
