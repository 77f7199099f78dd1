/** The front matter of a question for the kind of outcome: the same every run, varies, raises, or never finishes. */
import { z } from 'astro/zod';
import { sentence } from '../../../../lesson/atoms.ts';
import { common, isOffered, stance } from '../shared.ts';

export const outcomes = ['same', 'varies', 'raises', 'never-ends'] as const;

export const schema = z
  .strictObject({
    kind: z.literal('outcome'),
    ...common,
    /** All four, in any order. */
    options: z
      .array(z.strictObject({ id: z.enum(outcomes), note: sentence, ...stance }))
      .length(outcomes.length),
    answer: z.enum(outcomes),
  })
  .superRefine(isOffered);

export type OutcomeQuiz = z.infer<typeof schema>;
