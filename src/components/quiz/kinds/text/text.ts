/** Short exact text: what is said counts as what it reads like, whatever the keyboard made of quotes, dashes and spaces. */
import { labels } from '../../strings.ts';
import type { Asked } from '../asked.ts';
import { firstGroup, judgedByOption, lastLine, optionsOf, otherwiseId, otherwiseOption } from '../options.ts';
import { fold } from './fold.ts';
import type { TextQuiz } from './schema.ts';

export function text(quiz: TextQuiz): Asked {
  const options = [
    ...optionsOf(quiz.options, (option) => option.text, true),
    otherwiseOption(labels.otherText, quiz.otherwise),
  ];
  const optionOf = (said = ''): string =>
    quiz.options.find((option) => fold(option.text) === fold(said))?.id ?? otherwiseId;
  return {
    ...judgedByOption(options, quiz, (said) => optionOf(said.text)),
    missing: (said) => (fold(said.text ?? '') === '' ? ['text'] : []),
    settle: (said) => ({ text: (said.text ?? '').trim() }),
    fits: (said) => fold(said.text ?? '') !== '',
    read: (printed) => (quiz.reads ? firstGroup(quiz.reads, printed) : lastLine(printed) || undefined),
    tells: ({ read }) => read !== undefined,
    shows: ({ read }) => (read === undefined ? undefined : optionOf(read)),
    predicted: (said) => ({ text: said.text ?? '', as: 'code' }),
    printed: ({ read }) => (read === undefined ? undefined : { text: read, as: 'code' }),
  };
}
