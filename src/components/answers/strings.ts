/** Every word of the page about what is kept of the reader. Translate here. */
import type { Read } from './archive.ts';

const answers = (count: number): string => (count === 1 ? 'one answer' : `${count} answers`);

export const strings = {
  title: 'Your answers',
  lead: 'What you answered, and what you changed in a program, is kept in this browser and nowhere else. Here you can take your answers along to another one, or have everything forgotten.',
  noScript: 'This page needs JavaScript: what is kept is kept by it.',
  kept: (count: number): string =>
    count === 0 ? 'Nothing is answered yet.' : `This browser keeps ${answers(count)}.`,
  exportTitle: 'Take them along',
  exportSays: 'A file with all your answers, to keep or to bring into another browser.',
  export: 'Save as a file',
  exported: (count: number): string => `A file with ${answers(count)} is saved.`,
  importTitle: 'Bring them here',
  importSays:
    'A file that was saved here before. Its answers come beside yours; of two answers to one lesson the later one counts.',
  import: 'Choose a file',
  imported: (count: number): string => `The file had ${answers(count)}. They are here now.`,
  importedForNow: (count: number): string =>
    `The file had ${answers(count)}. This browser refuses to keep them, so they last as long as this page.`,
  faults: {
    'too-large':
      'Nothing was brought in: the file has more than 1 MB, and no file of ours has. Choose another one.',
    newer:
      'Nothing was brought in: the file comes from a newer version of this site. Reload the page and try again.',
    unreadable:
      'Nothing was brought in: this is no file of answers, or it was damaged. Choose one that was saved here.',
    empty: 'Nothing was brought in: the file holds no answers.',
  } satisfies Record<Exclude<Read['type'], 'answers'>, string>,
  forgetTitle: 'Forget everything',
  forgetSays:
    'Answers, changed programs, half-filled forms and your choice of colours. There is no way back.',
  forget: 'Forget everything',
  sure: 'Yes, forget it all',
  keep: 'Keep it',
  forgotten: 'Everything is forgotten.',
} as const;
