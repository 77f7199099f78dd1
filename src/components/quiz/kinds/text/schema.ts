/** The front matter of a question for short exact text. */
import { z } from 'astro/zod';
import { reads, slug, strict } from '../../../../lesson/atoms.ts';
import { common, isOffered, otherwise, stance } from '../shared.ts';

export const schema = strict({
  kind: z.literal('text'),
  ...common,
  /** Takes what is asked for out of the output. Without it, the last line is asked for. */
  reads: reads.optional(),
  /** The right answer and the wrong ones that can be foreseen. */
  options: z
    .array(strict({ id: slug, text: z.string().min(1).max(80), ...stance }))
    .min(2)
    .max(5),
  answer: slug,
  otherwise,
}).superRefine(isOffered);

export type TextQuiz = z.infer<typeof schema>;
