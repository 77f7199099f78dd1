/** The front matter of a question for the order of printed lines. */
import { z } from 'astro/zod';
import { slug, strict } from '../../../../lesson/atoms.ts';
import { common, isOffered, otherwise, stance } from '../shared.ts';

const line = strict({ id: slug, text: z.string().min(1).max(60) });

export const schema = strict({
  kind: z.literal('order'),
  ...common,
  /** The lines as they stand before the reader has moved any. It must be nobody's answer. */
  lines: z.array(line).min(3).max(6),
  /** The right order and the wrong ones that can be foreseen, each by the ids of the lines. */
  options: z
    .array(strict({ id: slug, order: z.array(slug), ...stance }))
    .min(2)
    .max(5),
  answer: slug,
  otherwise,
})
  .superRefine(isOffered)
  .superRefine(({ lines, options }, context) => {
    const start = lines.map(({ id }) => id).join(', ');
    const every = sorted(lines.map(({ id }) => id));
    options.forEach(({ order }, i) => {
      const path = ['options', i, 'order'];
      const received = `Received ${order.join(', ')}.`;
      if (sorted(order) !== every)
        context.addIssue({
          code: 'custom',
          path,
          message: `${received} Expected every line once: ${every}.`,
        });
      if (order.join(', ') === start)
        context.addIssue({
          code: 'custom',
          path,
          message: `${received} Expected another order than that of "lines", which the reader finds there.`,
        });
    });
  });

const sorted = (ids: readonly string[]): string => ids.toSorted().join(', ');

export type OrderQuiz = z.infer<typeof schema>;
