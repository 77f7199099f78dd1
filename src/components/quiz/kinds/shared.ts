/** What the front matter of several kinds of question has in common. Read when the site is built. */
import { z } from 'astro/zod';
import { program, reads, sentence, slug, strict } from '../../../lesson/atoms.ts';
import { misconceptionIds } from '../../../lesson/misconceptions/index.ts';

/** What an answer stands for, whatever its form: the first half of the verdict, its feedback, the wrong idea behind it. */
export const stance = {
  /** "You expected four at once." */
  expected: sentence,
  feedback: sentence,
  misconception: z.enum(misconceptionIds).optional(),
} as const;

/** For an answer that nobody foresaw. */
export const otherwise = strict({ expected: sentence, feedback: sentence });

/** A time on a doubling scale whose unit is one call, measured on the reader's machine. */
export const estimate = strict({
  legend: sentence,
  /** Prints the unit in seconds. */
  unit: program,
  unitLabel: strict({ one: z.string(), many: z.string() }),
  /** Takes the printed seconds out of the program's output. */
  reads,
});

const why = strict({
  question: sentence,
  options: z
    .array(strict({ id: slug, label: sentence, feedback: sentence }))
    .min(3)
    .max(4),
  answer: slug,
}).superRefine(isOffered);

/** What every quiz says, of whatever kind. */
export const common = {
  legend: sentence,
  /** The answer in words: "They took turns." */
  happened: sentence,
  /** One "why" after the "what". */
  why,
} as const;

interface Offer {
  readonly options: readonly { readonly id: string }[];
  readonly answer: string;
}

/** The marked answer is one of the options, and no two options have one id. */
export function isOffered({ options, answer }: Offer, context: z.core.$RefinementCtx): void {
  const ids = options.map(({ id }) => id);
  const refuse = (path: PropertyKey[], message: string): void =>
    context.addIssue({ code: 'custom', path, message });
  if (!ids.includes(answer)) refuse(['answer'], `Received "${answer}". Expected one of: ${ids.join(', ')}.`);
  ids.forEach((id, i) => {
    if (ids.indexOf(id) !== i)
      refuse(
        ['options', i, 'id'],
        `Received "${id}" a second time. Expected every option to have its own id.`,
      );
    if (id === 'otherwise')
      refuse(
        ['options', i, 'id'],
        'Received "otherwise". Expected another word: that one names what nobody foresaw.',
      );
  });
}
