/** The one interface of all kinds of question, and the list of the kinds. Pure, and safe to load in a reader's browser. */
import type { Part, Result, Said } from '../prediction.ts';
import { choice } from './choice/choice.ts';
import { count } from './count/count.ts';
import type { Estimate } from './estimate.ts';
import { line } from './line/line.ts';
import { order } from './order/order.ts';
import { outcome } from './outcome/outcome.ts';
import type { QuizData } from './schemas.ts';
import { text } from './text/text.ts';
import { time } from './time/time.ts';

/** What an answer stands for, whatever its form. */
export interface Option {
  readonly id: string;
  readonly label: string;
  /** Whether the label is code or output. */
  readonly isCode: boolean;
  /** "You expected four at once." */
  readonly expected: string;
  readonly feedback: string;
}

/** Something to stand big under "You predicted" or "It printed". */
export interface Shown {
  readonly text: string;
  readonly as: 'seconds' | 'words' | 'code';
}

/** A question as its form, its judge and its reveal need it: made by one kind from its front matter. */
export interface Asked {
  /** Every answer somebody foresaw; last, where there is one, the option of those that nobody did: `otherwise`. */
  readonly options: readonly Option[];
  /** Id of the option that happens. */
  readonly answer: string;
  /** The answer in words: "They took turns." */
  readonly happened: string;
  readonly estimate: Estimate | undefined;
  /** What must be said and has not been, in the order of the form. */
  missing(said: Said): readonly Part[];
  /** What is said once something more has been said. */
  amend(said: Said, more: Said): Said;
  /** Of a complete answer, what this question asks for. */
  settle(said: Said): Said;
  /** Whether what was said on an earlier visit is an answer that can still be given. */
  fits(said: Said): boolean;
  /** Id of the option that an answer counts as. */
  optionOf(said: Said): string;
  /** Whether the reader expected what happens. */
  isRight(said: Said, result: Result | undefined): boolean;
  /** What is asked for, out of what a program printed. */
  read(printed: string): string | undefined;
  /** Whether the run came far enough to answer the question. */
  tells(result: Result): boolean;
  /** Id of the option that this one run shows; undefined where one run cannot tell. */
  shows(result: Result): string | undefined;
  predicted(said: Said, result: Result): Shown;
  printed(result: Result): Shown | undefined;
  /** How far the answer was from the run, in a sentence; empty where there is no distance. */
  howFar(said: Said | undefined, result: Result): string;
}

export function ask(quiz: QuizData): Asked {
  switch (quiz.kind) {
    case 'outcome':
      return outcome(quiz);
    case 'choice':
      return choice(quiz);
    case 'text':
      return text(quiz);
    case 'time':
      return time(quiz);
    case 'order':
      return order(quiz);
    case 'count':
      return count(quiz);
    case 'line':
      return line(quiz);
  }
}
