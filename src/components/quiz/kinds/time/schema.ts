/** The front matter of a question for a time, on a scale whose unit is measured on the reader's machine. */
import { z } from 'astro/zod';
import { sentence, slug, strict } from '../../../../lesson/atoms.ts';
import { common, estimate, isOffered, stance } from '../shared.ts';

/** A stretch of the scale that one idea explains. */
const band = strict({
  id: slug,
  label: sentence,
  /** Its upper end, in units. The last has none. */
  upTo: z.number().positive().optional(),
  ...stance,
});

export const schema = strict({
  kind: z.literal('time'),
  ...common,
  estimate: estimate.omit({ legend: true }),
  options: z.array(band).min(2).max(5),
  answer: slug,
})
  .superRefine(isOffered)
  .superRefine(({ options }, context) =>
    options.forEach(({ upTo }, i) => {
      const isLast = i === options.length - 1;
      const before = options[i - 1]?.upTo ?? 0;
      if (isLast ? upTo === undefined : upTo !== undefined && upTo > before) return;
      const message = isLast
        ? `Received ${upTo} for the last option. Expected none: it reaches to the end of the scale.`
        : `Received ${upTo}. Expected a number above ${before}: the options stand in the order of the scale.`;
      context.addIssue({ code: 'custom', path: ['options', i, 'upTo'], message });
    }),
  );

export type TimeQuiz = z.infer<typeof schema>;
