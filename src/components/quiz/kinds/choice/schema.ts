/** The front matter of a choice of three to five, with a time to estimate beside it where the program prints one. */
import { z } from 'astro/zod';
import { pattern, sentence, slug, strict } from '../../../../lesson/atoms.ts';
import { common, estimate, isOffered, stance } from '../shared.ts';

const option = strict({
  id: slug,
  label: sentence,
  note: sentence.optional(),
  /** A small drawing of the idea: bars `[lane, from, to]` on a 0-100 scale. */
  picture: z.array(z.tuple([z.number(), z.number(), z.number()])).optional(),
  /** Whether the outcome prints no time, so that none need be estimated. */
  timeless: z.boolean().default(false),
  /** What the whole output looks like where this happens. */
  prints: pattern.optional(),
  ...stance,
});

export const schema = strict({
  kind: z.literal('choice'),
  ...common,
  options: z.array(option).min(3).max(5),
  answer: slug,
  estimate: estimate.optional(),
}).superRefine(isOffered);

export type ChoiceQuiz = z.infer<typeof schema>;
