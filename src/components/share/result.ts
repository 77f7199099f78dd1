/** A reader's result in a sentence that spoils nothing: who was wrong may say what it was not; who was right says only that. Pure. */
import type { Asked } from '../quiz/kinds/asked.ts';
import type { Commitment, Result } from '../quiz/prediction.ts';
import { strings } from './strings.ts';

/** Undefined where the run did not come far enough to tell. */
export function resultText(
  commitment: Commitment,
  result: Result,
  asked: Asked,
  title: string,
): string | undefined {
  if (!asked.tells(result)) return undefined;
  return `${sentence(commitment, result, asked)} ${strings.about(title)}`;
}

function sentence(commitment: Commitment, result: Result, asked: Asked): string {
  if (commitment.type === 'show-me') return strings.looked;
  const sure = strings.said[commitment.confidence];
  if (asked.isRight(commitment.said, result)) return strings.right(sure);
  const { text, as } = asked.predicted(commitment.said, result);
  return strings.wrong(as === 'seconds' ? `${text} s` : `“${text.replaceAll('\n', ' / ')}”`, sure);
}
