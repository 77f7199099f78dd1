/** What readers say, how sure they are, and what came of it: the words that every kind of question shares. */
import type { Outcome } from '../../engine/index.ts';

export const confidences = ['guess', 'fairly', 'certain'] as const;
export type Confidence = (typeof confidences)[number];

/** What has been said in the fields of the form. Nothing is preselected: what is absent has not been said. */
export interface Said {
  /** Id of the option chosen. */
  readonly pick?: string | undefined;
  /** A mark on the scale, in multiples of the machine's own unit: it means the same before that is measured, and elsewhere. */
  readonly calls?: number | undefined;
  readonly text?: string | undefined;
  /** Ids of the lines, first to last. */
  readonly order?: readonly string[] | undefined;
  readonly count?: number | undefined;
  /** A line of the program, counted from 1. */
  readonly line?: number | undefined;
}

/** A field of the form that a commit may lack. */
export type Part = keyof Said | 'confidence';

export interface Prediction {
  readonly type: 'prediction';
  readonly said: Said;
  readonly confidence: Confidence;
  /** The reader's own reason, in a line; empty where they gave none. */
  readonly because: string;
}

/** "I don't know, show me" is a commitment too. */
export type Commitment = Prediction | { readonly type: 'show-me' };

/** How a run ended; one that was cut off at the time limit is told apart from one that the reader stopped. */
export type Ending = Outcome['kind'] | 'out-of-time';

/** What the program did, as far as the reveal and the stored answer need it. */
export interface Result {
  /** `none`: nothing ran, and there is no recording to show in its place. */
  readonly source: 'run' | 'recording' | 'none';
  readonly ended: Ending;
  /** What the question asks for, as it was printed: seconds, a word, a number, the lines; undefined where it was not. */
  readonly read: string | undefined;
  /** The last line it printed. */
  readonly line: string;
  /** One call on the same machine, in seconds. */
  readonly unit: number | undefined;
  /** ISO moment (a run) or day (a recording). */
  readonly at: string;
}
