/** The front matter of a question for the kind of outcome: the same every run, varies, raises, or never finishes. */
import { z } from 'astro/zod';
import { sentence, strict } from '../../../../lesson/atoms.ts';
import { common, isOffered, stance } from '../shared.ts';

export const outcomes = ['same', 'varies', 'raises', 'never-ends'] as const;

export const schema = strict({
  kind: z.literal('outcome'),
  ...common,
  /** All four, in any order. */
  options: z.array(strict({ id: z.enum(outcomes), note: sentence, ...stance })).length(outcomes.length),
  answer: z.enum(outcomes),
}).superRefine(isOffered);

export type OutcomeQuiz = z.infer<typeof schema>;
