/** Which line of the program: a run does not show it by itself, so a claim of the lesson stands for the answer. */
import { labels } from '../../strings.ts';
import type { Asked } from '../asked.ts';
import {
  cameToAnEnd,
  judgedByOption,
  lastLine,
  optionsOf,
  otherwiseId,
  otherwiseOption,
} from '../options.ts';
import type { LineQuiz } from './schema.ts';

export function line(quiz: LineQuiz): Asked {
  const [first, last] = quiz.between;
  const options = [
    ...optionsOf(quiz.options, (option) => labels.line(option.line)),
    otherwiseOption(labels.otherLine, quiz.otherwise),
  ];
  return {
    ...judgedByOption(
      options,
      quiz,
      (said) => quiz.options.find((option) => option.line === said.line)?.id ?? otherwiseId,
    ),
    missing: (said) => (said.line === undefined ? ['line'] : []),
    settle: (said) => ({ line: said.line ?? first }),
    fits: (said) => said.line !== undefined && said.line >= first && said.line <= last,
    read: (printed) => printed,
    tells: cameToAnEnd,
    shows: () => undefined,
    predicted: (said) => ({ text: labels.line(said.line ?? first), as: 'words' }),
    printed: ({ read }) => (read ? { text: lastLine(read), as: 'code' } : undefined),
  };
}
