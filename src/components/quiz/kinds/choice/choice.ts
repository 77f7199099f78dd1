/** One of three to five; with a time beside it where the program prints one. */
import type { Result } from '../../prediction.ts';
import type { Asked } from '../asked.ts';
import { howFarInTime, secondsOf, timePrinted, timeShown } from '../estimate.ts';
import { cameToAnEnd, firstGroup, judgedByOption, lastLine, optionsOf } from '../options.ts';
import type { ChoiceQuiz } from './schema.ts';

export function choice(quiz: ChoiceQuiz): Asked {
  const options = optionsOf(quiz.options, ({ label }) => label);
  const judged = judgedByOption(options, quiz, ({ pick }) => pick ?? '');
  return {
    ...judged,
    missing: ({ pick }) => (pick === undefined ? ['pick'] : []),
    settle: ({ pick = '' }) => ({ pick }),
    fits: ({ pick }) => options.some(({ id }) => id === pick),
    // The whole output: which option it shows is for the options' patterns to say.
    read: (printed) => printed,
    tells: cameToAnEnd,
    shows: ({ read = '' }) =>
      quiz.options.find(({ prints }) => prints !== undefined && new RegExp(prints).test(read))?.id,
    predicted: ({ pick }) => ({ text: options.find(({ id }) => id === pick)?.label ?? '', as: 'words' }),
    printed: ({ read }) => (read ? { text: lastLine(read), as: 'code' } : undefined),
    ...(quiz.estimate && withTime(quiz, quiz.estimate)),
  };
}

/** The pairing: what happens, and how long it takes. An option after whose choice there is nothing to time needs no mark. */
function withTime(quiz: ChoiceQuiz, estimate: NonNullable<ChoiceQuiz['estimate']>): Partial<Asked> {
  const isTimeless = (pick: string | undefined): boolean =>
    quiz.options.some(({ id, timeless }) => id === pick && timeless);
  return {
    estimate,
    missing: ({ pick, calls }) => [
      ...(pick === undefined ? (['pick'] as const) : []),
      ...(calls === undefined && !isTimeless(pick) ? (['calls'] as const) : []),
    ],
    settle: ({ pick = '', calls }) => (calls === undefined || isTimeless(pick) ? { pick } : { pick, calls }),
    read: (printed) => firstGroup(estimate.reads, printed),
    tells: (result: Result) =>
      isTimeless(quiz.answer)
        ? cameToAnEnd(result)
        : result.ended === 'printed' && secondsOf(result) !== undefined,
    shows: () => undefined,
    predicted: ({ pick, calls }, { unit }) =>
      calls === undefined
        ? { text: quiz.options.find(({ id }) => id === pick)?.label ?? '', as: 'words' }
        : timeShown(calls, unit, estimate.unitLabel),
    printed: timePrinted,
    howFar: (said, result) => howFarInTime(said, result, estimate.unitLabel),
  };
}
