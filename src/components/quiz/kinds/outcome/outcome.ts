/** Which kind of outcome: the same every run, varies, raises, or never finishes. One run tells an error and an end, no more. */
import type { Result } from '../../prediction.ts';
import { endedText, outcomeText } from '../../strings.ts';
import type { Asked } from '../asked.ts';
import { cameToAnEnd, judgedByOption, optionsOf } from '../options.ts';
import type { OutcomeQuiz } from './schema.ts';

export function outcome(quiz: OutcomeQuiz): Asked {
  const options = optionsOf(quiz.options, ({ id }) => outcomeText[id]);
  return {
    ...judgedByOption(options, quiz, ({ pick }) => pick ?? ''),
    missing: ({ pick }) => (pick === undefined ? ['pick'] : []),
    settle: ({ pick = '' }) => ({ pick }),
    fits: ({ pick }) => options.some(({ id }) => id === pick),
    read: () => undefined,
    tells: cameToAnEnd,
    shows: (result) => shownBy(result, quiz.answer),
    predicted: ({ pick }) => ({ text: options.find(({ id }) => id === pick)?.label ?? '', as: 'words' }),
    printed: (result) =>
      result.source === 'none' ? undefined : { text: endedText[result.ended], as: 'words' },
  };
}

/** A run that printed is one of several that may print the same or not: it contradicts only an error and an endless wait. */
function shownBy({ ended }: Result, answer: OutcomeQuiz['answer']): string | undefined {
  if (ended === 'raised') return 'raises';
  if (ended === 'deadlock' || ended === 'out-of-time') return 'never-ends';
  if (ended !== 'printed') return undefined;
  return answer === 'raises' || answer === 'never-ends' ? 'same' : undefined;
}
