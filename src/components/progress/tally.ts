/** How a reader's certainty has served them: answers and right ones, by how sure they were. */
import { type Confidence, confidences } from '../quiz/prediction.ts';
import type { Answered } from './entry.ts';

export interface Score {
  readonly answered: number;
  readonly right: number;
}

export type Tally = Readonly<Record<Confidence, Score>>;

export function tallyOf(entries: Iterable<Answered>): Tally {
  const tally: Record<Confidence, Score> = { guess: none, fairly: none, certain: none };
  for (const { commitment, right } of entries) {
    if (commitment.type === 'show-me') continue;
    const before = tally[commitment.confidence];
    tally[commitment.confidence] = { answered: before.answered + 1, right: before.right + (right ? 1 : 0) };
  }
  return tally;
}

export interface Summary {
  readonly answered: number;
  readonly surprises: number;
  /** The surest level at which there is an answer, and how it went. */
  readonly surest: { readonly confidence: Confidence; readonly score: Score } | undefined;
}

export function summaryOf(entries: readonly Answered[]): Summary {
  const tally = tallyOf(entries);
  const confidence = confidences.findLast((each) => tally[each].answered > 0);
  return {
    answered: entries.length,
    surprises: entries.filter(({ commitment, right }) => commitment.type === 'prediction' && !right).length,
    surest: confidence && { confidence, score: tally[confidence] },
  };
}

const none: Score = { answered: 0, right: 0 };
