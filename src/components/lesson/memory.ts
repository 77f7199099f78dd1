/** Between the quiz's machine and what is kept of it: one commitment per lesson, across reloads. */
import type { QuizData } from '../../lesson/schema.ts';
import type { Entry } from '../progress/entry.ts';
import type { Progress } from '../progress/progress.ts';
import { type Rules, remembered, reopened, type State, unanswered } from '../quiz/quiz.ts';
import { isRight } from '../quiz/score.ts';
import type { PageData } from './page-data.ts';

export const rulesOf = (quiz: QuizData): Rules => ({
  timeless: quiz.options.filter((option) => option.timeless).map(({ id }) => id),
});

/** An answer to an option that the lesson no longer has is an answer to another question: it is asked anew. */
export function restore(entry: Entry | undefined, quiz: QuizData): State {
  if (!entry) return unanswered;
  const { commitment, result } = entry;
  const isKnown =
    commitment.type === 'show-me' || quiz.options.some((option) => option.id === commitment.kind);
  if (!isKnown) return unanswered;
  return result ? remembered(commitment, result) : reopened(commitment);
}

/** Writes down what is worth keeping of a step of the machine. */
export function keep(
  progress: Progress,
  { id, quiz }: Pick<PageData, 'id' | 'quiz'>,
  before: State,
  after: State,
): void {
  if (before === after) return;
  if (after.phase === 'answering') {
    if (before.phase !== 'answering') progress.forget(id);
    return;
  }
  const { commitment } = after;
  const at = progress.read(id)?.at ?? new Date().toISOString();
  const result = after.phase === 'revealed' && after.result.source !== 'none' ? after.result : null;
  progress.write(id, { at, right: isRight(commitment, quiz.answer), commitment, result });
}
