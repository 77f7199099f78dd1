/** What a series of runs compares: numbers, times or words, read from each run as the quiz of the lesson reads it. Pure. */
import type { Asked } from '../quiz/kinds/asked.ts';
import { secondsOf } from '../quiz/kinds/estimate.ts';
import type { QuizData } from '../quiz/kinds/schemas.ts';
import type { Commitment, Result } from '../quiz/prediction.ts';
import { endedText, numberText } from '../quiz/strings.ts';

export type Measure =
  /** A count, and what it would be if nothing went wrong. */
  | { readonly type: 'count'; readonly exactly: number }
  | { readonly type: 'seconds' }
  | { readonly type: 'words' };

/** What one run showed. */
export type Value = number | string;

export function measureOf(quiz: QuizData, asked: Asked): Measure {
  if (quiz.kind === 'count') return { type: 'count', exactly: quiz.exactly };
  return asked.estimate ? { type: 'seconds' } : { type: 'words' };
}

/** In a run with a seed time is counted, not measured, and there is one process: a program about either leaves it to the clocks. */
export const isSeeded = ({ estimate }: Pick<Asked, 'estimate'>, needs: readonly string[]): boolean =>
  !estimate && !needs.some((need) => need === 'processes' || need === 'gil-releasing-c');

/** A run that came to no number, or no time, is known by the way it ended. */
export function valueIn(measure: Measure, asked: Asked, result: Result): Value {
  if (result.ended !== 'printed') return endedText[result.ended];
  const number = measure.type === 'seconds' ? secondsOf(result) : Number(digits(result.read));
  if (measure.type !== 'words' && number !== undefined && Number.isFinite(number)) return number;
  const shown = asked.printed(result);
  return shown && shown.text !== endedText.printed ? shown.text.replaceAll('\n', ' → ') : result.line;
}

/** Where among the values the reader's own prediction stands; undefined where it is none of them. */
export function predictedValue(
  measure: Measure,
  asked: Asked,
  commitment: Commitment,
  result: Result,
): Value | undefined {
  if (commitment.type === 'show-me') return undefined;
  const { said } = commitment;
  if (measure.type === 'count') return said.count ?? (said.pick === 'exactly' ? measure.exactly : undefined);
  if (measure.type === 'seconds')
    return said.calls === undefined || result.unit === undefined ? undefined : said.calls * result.unit;
  return asked.predicted(said, result).text.replaceAll('\n', ' → ');
}

export function valueText(measure: Measure, value: number): string {
  return measure.type === 'seconds' ? `${value.toPrecision(3)} s` : numberText(value);
}

const digits = (read: string | undefined): string => read?.replaceAll(/[\s,_]/g, '') || 'none';
