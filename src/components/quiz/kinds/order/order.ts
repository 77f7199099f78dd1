/** The order in which lines are printed. Lines that are not asked for may stand between them. */
import { labels } from '../../strings.ts';
import type { Asked } from '../asked.ts';
import { judgedByOption, optionsOf, otherwiseId, otherwiseOption } from '../options.ts';
import type { OrderQuiz } from './schema.ts';

export function order(quiz: OrderQuiz): Asked {
  const textOf = (id: string): string => quiz.lines.find((line) => line.id === id)?.text ?? '';
  const asText = (ids: readonly string[]): string => ids.map(textOf).join('\n');
  const options = [
    ...optionsOf(quiz.options, (option) => option.order.map(textOf).join(' → '), true),
    otherwiseOption(labels.otherOrder, quiz.otherwise),
  ];
  const optionOf = (lines: string): string =>
    quiz.options.find((option) => asText(option.order) === lines)?.id ?? otherwiseId;
  return {
    ...judgedByOption(options, quiz, (said) => optionOf(asText(said.order ?? []))),
    missing: (said) => (said.order ? [] : ['order']),
    settle: (said) => ({ order: said.order ?? [] }),
    fits: (said) =>
      said.order?.toSorted().join() ===
      quiz.lines
        .map(({ id }) => id)
        .toSorted()
        .join(),
    read: (printed) => {
      const asked = new Set(quiz.lines.map((line) => line.text));
      const lines = printed.split('\n').filter((line) => asked.has(line));
      return lines.length === quiz.lines.length ? lines.join('\n') : undefined;
    },
    tells: ({ read }) => read !== undefined,
    shows: ({ read }) => (read === undefined ? undefined : optionOf(read)),
    predicted: (said) => ({ text: asText(said.order ?? []), as: 'code' }),
    printed: ({ read }) => (read === undefined ? undefined : { text: read, as: 'code' }),
  };
}
