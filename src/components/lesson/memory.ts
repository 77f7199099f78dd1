/** Between the quiz's machine and what is kept of it: one commitment per lesson and a half-filled form, across reloads. */
import type { Drafts } from '../progress/drafts.ts';
import type { Progress } from '../progress/progress.ts';
import type { Asked } from '../quiz/kinds/asked.ts';
import { blank, type Draft, drafted, remembered, reopened, type State, unanswered } from '../quiz/quiz.ts';

export interface Memory {
  readonly progress: Progress;
  readonly drafts: Drafts;
}

/**
 * An answer that the lesson no longer offers is an answer to another question: it is asked anew. `carried`: a prediction that came with
 * the link. It fills in the form of a reader who has not answered, and no more.
 */
export function restore({ progress, drafts }: Memory, id: string, asked: Asked, carried?: Draft): State {
  const entry = progress.read(id);
  if (!entry) {
    const draft = carried && asked.fits(carried.said) ? carried : drafts.read(id);
    return draft ? drafted(draft) : unanswered;
  }
  const { commitment, result } = entry;
  if (commitment.type === 'prediction' && !asked.fits(commitment.said)) return unanswered;
  return result ? remembered(commitment, result) : reopened(commitment);
}

/** Writes down what is worth keeping of a step of the machine. */
export function keep(
  { progress, drafts }: Memory,
  id: string,
  asked: Asked,
  before: State,
  after: State,
): void {
  if (before === after) return;
  if (after.phase === 'answering') {
    drafts.write(id, after.draft === blank ? undefined : after.draft);
    if (before.phase !== 'answering') progress.forget(id);
    return;
  }
  drafts.write(id, undefined);
  const { commitment } = after;
  const kept = progress.read(id);
  const at = kept?.at ?? new Date().toISOString();
  const result = after.phase === 'revealed' && after.result.source !== 'none' ? after.result : null;
  const right = commitment.type === 'prediction' && asked.isRight(commitment.said, result ?? undefined);
  progress.write(id, { at, right, commitment, result, why: kept?.why });
}

/** The answer to the "why" is kept beside the answer to the "what". */
export function keepWhy({ progress }: Memory, id: string, why: string): void {
  const entry = progress.read(id);
  if (entry) progress.write(id, { ...entry, why });
}
