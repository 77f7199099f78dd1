/** The front matter of a question for a line of the program: where another thread can get in, which await waits. */
import { z } from 'astro/zod';
import { slug, strict } from '../../../../lesson/atoms.ts';
import { common, isOffered, otherwise, stance } from '../shared.ts';

const number = z.number().int().positive();

export const schema = strict({
  kind: z.literal('line'),
  ...common,
  /** First and last line of broken.py that can be chosen, counted from 1. */
  between: z.tuple([number, number]),
  /** The right line and the wrong ones that can be foreseen. */
  options: z
    .array(strict({ id: slug, line: number, ...stance }))
    .min(2)
    .max(5),
  answer: slug,
  otherwise,
})
  .superRefine(isOffered)
  .superRefine(({ between: [first, last], options }, context) =>
    options.forEach(({ line }, i) => {
      if (line >= first && line <= last) return;
      const message = `Received ${line}. Expected a line from ${first} to ${last}, as "between" says.`;
      context.addIssue({ code: 'custom', path: ['options', i, 'line'], message });
    }),
  );

export type LineQuiz = z.infer<typeof schema>;
