/** The front matter of a question for a count under a race: exactly that many, less, or more. */
import { z } from 'astro/zod';
import { reads, sentence, strict } from '../../../../lesson/atoms.ts';
import { common, isOffered, stance } from '../shared.ts';

export const counts = ['exactly', 'less', 'more'] as const;

export const schema = strict({
  kind: z.literal('count'),
  ...common,
  /** The number that a program without a race would print. */
  exactly: z.number().int().positive(),
  /** Takes the number out of the output. */
  reads,
  /** All three, in any order. */
  options: z.array(strict({ id: z.enum(counts), note: sentence, ...stance })).length(counts.length),
  answer: z.enum(counts),
}).superRefine(isOffered);

export type CountQuiz = z.infer<typeof schema>;
