/** Every word of pictures to take along. Translate here. */
import { seconds } from '../timeline/axis.ts';
import type { Drawn } from '../timeline/timeline.ts';
import type { About } from './poster.ts';

export const strings = {
  legend: 'This drawing, to take along',
  copy: 'Copy as a picture',
  svg: 'Save as SVG',
  png: 'Save as PNG',
  saved: (name: string): string => `Saved as ${name}.`,
  copied: 'Copied. Paste it into a slide or a document.',
  working: 'Drawing…',
  failed: (why: string): string =>
    `The picture could not be made: ${why} Save it in the other format, or reload the page and try again.`,
  tooLarge: 'this browser gave no picture of that size.',

  title: (lesson: string): string => `${lesson}: who held the stick`,
  made: ({ file, python, date }: About, { end, lanes, folded, by }: Drawn): string => {
    const count = lanes.filter((lane) => !lane.isRest).length + folded.length;
    const day = date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
    const kind = by === 'thread' ? 'thread' : 'process';
    const many = `${count} ${count === 1 ? kind : by === 'thread' ? 'threads' : 'processes'}`;
    const what = [file, many, `${seconds(end)} s`, python && `CPython ${python}`, day];
    return what.filter((part) => part !== '').join('  ·  ');
  },
  site: (version: string): string => `Speaking Stick ${version}`.trim(),
} as const;
