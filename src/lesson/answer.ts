/** Whether the answer that a quiz marks is what its program does: held against several real runs. Pure. */
import { printedText, resultOf } from '../components/lesson/result.ts';
import { ask } from '../components/quiz/kinds/asked.ts';
import type { Outcome } from '../engine/index.ts';
import type { LessonData } from './schema.ts';

export interface Borne {
  readonly holds: boolean;
  /** What the runs showed, for the test's message. */
  readonly found: string;
}

/**
 * Most runs must show the marked answer, and all of them where the lesson says that nothing varies. What no single run can show is
 * left to a claim (the schema asks for one), save for "the same" and "varies": those are told by the runs together.
 */
export function bearsOut(
  { quiz, behaviour }: Pick<LessonData, 'quiz' | 'behaviour'>,
  runs: readonly Outcome[],
): Borne {
  const asked = ask(quiz);
  const results = runs.map((run) => resultOf(run, asked, undefined, new Date(0)));
  const silent = results.filter((result) => !asked.tells(result)).length;
  if (runs.length === 0 || silent > 0)
    return { holds: false, found: `${silent} of ${runs.length} runs did not come to an answer` };
  const shown = results.map((result) => asked.shows(result) ?? together(quiz.answer, runs));
  const agreeing = shown.filter((id) => id === quiz.answer).length;
  const holds = behaviour === 'deterministic' ? agreeing === runs.length : agreeing > runs.length / 2;
  return { holds, found: `expected ${quiz.answer}, found ${shown.join(', ')}` };
}

function together(answer: string, runs: readonly Outcome[]): string {
  if (answer !== 'same' && answer !== 'varies') return answer;
  return new Set(runs.map(printedText)).size > 1 ? 'varies' : 'same';
}
