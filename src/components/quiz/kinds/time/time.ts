/** A time on the doubling scale. Right is who comes within a doubling of the run; the band they marked chooses the feedback. */
import type { Asked } from '../asked.ts';
import { callsTaken, closenessOf, howFarInTime, secondsOf, timePrinted, timeShown } from '../estimate.ts';
import { firstGroup, judgedByOption, optionsOf } from '../options.ts';
import type { TimeQuiz } from './schema.ts';

export function time(quiz: TimeQuiz): Asked {
  const { estimate } = quiz;
  const bandOf = (calls: number): string =>
    quiz.options.find(({ upTo }) => upTo === undefined || calls <= upTo)?.id ?? quiz.answer;
  return {
    ...judgedByOption(
      optionsOf(quiz.options, ({ label }) => label),
      quiz,
      ({ calls = 1 }) => bandOf(calls),
    ),
    estimate,
    missing: ({ calls }) => (calls === undefined ? ['calls'] : []),
    settle: ({ calls = 1 }) => ({ calls }),
    fits: ({ calls }) => calls !== undefined,
    isRight: ({ calls = 1 }, result) => {
      const took = result && callsTaken(result);
      return took === undefined ? bandOf(calls) === quiz.answer : closenessOf(calls, took) !== 'far';
    },
    read: (printed) => firstGroup(estimate.reads, printed),
    tells: (result) => result.ended === 'printed' && secondsOf(result) !== undefined,
    shows: (result) => {
      const took = callsTaken(result);
      return took === undefined ? undefined : bandOf(took);
    },
    predicted: ({ calls = 1 }, { unit }) => timeShown(calls, unit, estimate.unitLabel),
    printed: timePrinted,
    howFar: (said, result) => howFarInTime(said, result, estimate.unitLabel),
  };
}
