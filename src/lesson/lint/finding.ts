/** What a rule for lessons finds, and what it is given to look at. */
import type { Recordings } from '../recording-schema.ts';
import type { LessonData } from '../schema.ts';

export interface Finding {
  /** `index.mdx:120`, `quiz.options.turns.label`, `broken.py:7` */
  readonly where: string;
  /** What was found, and what to do. */
  readonly says: string;
}

/** A piece of prose that readers see, without code and markup. */
export interface Passage {
  readonly where: string;
  readonly text: string;
}

export interface LessonFiles {
  /** `gil/what-it-blocks` */
  readonly id: string;
  /** The whole of `index.mdx`. */
  readonly mdx: string;
  readonly data: LessonData;
  /** Source by file name: every `.py` file of the folder. */
  readonly programs: Readonly<Record<string, string>>;
  readonly recordings: Recordings | undefined;
}

export type Rule = (lesson: LessonFiles) => readonly Finding[];
