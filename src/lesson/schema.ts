/** What a lesson's front matter must say. The build fails with the file, the key, what was received and what was expected. */
import { z } from 'astro/zod';
import { type QuizData, quiz } from '../components/quiz/kinds/schemas.ts';
import { httpsUrl, lessonId, pattern, program, sentence, slug, strict } from './atoms.ts';
import { sourceKinds } from './sources.ts';
import { tools, works } from './tools.ts';

export type { QuizData };

/** The five things a concurrent program can surprise you with: the lanes of the index. */
export const questions = ['how-long', 'what-number', 'what-order', 'does-it-end', 'who-hears'] as const;

/** Which run of a program a claim speaks of: freely unless it says otherwise. */
const runOf = strict({ program, mode: z.enum(['freely', 'behind-the-lock']).default('freely') });

/** The id of the quiz's answer that the claim bears out, where the output alone does not show it. */
const shows = slug.optional();

/** A machine-checkable statement. Ratios and ranges of what runs print, never absolute times. */
const claim = z.discriminatedUnion('kind', [
  strict({ kind: z.literal('prints'), says: sentence, shows, of: runOf, pattern }),
  /** `times` multiplies the divisor: four single calls. `min` and `max` bound the quotient of the printed seconds. */
  strict({
    kind: z.literal('ratio'),
    says: sentence,
    shows,
    of: runOf,
    to: runOf,
    times: z.number().positive().default(1),
    min: z.number().optional(),
    max: z.number().optional(),
  }),
  /** At no moment do two threads of the run hold the GIL; median length of a pre-empted slice in ms. */
  strict({
    kind: z.literal('slices'),
    says: sentence,
    shows,
    of: runOf,
    overlapMs: z.number(),
    medianMs: z.tuple([z.number(), z.number()]),
  }),
]);

/** Something the reader can turn: a top-level assignment of `experiment.py`. */
const knob = z
  .object({
    name: z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'a constant of experiment.py'),
    label: z.string().min(3),
    unit: z.string().default(''),
    values: z.array(z.number().positive()).min(2).max(12),
    start: z.number(),
  })
  .refine(({ values, start }) => values.includes(start), { path: ['start'], message: 'one of the values' });

/** Runs that the reader makes, and that add up in a chart. The program is `experiment.py` of the lesson's folder. */
const experiment = strict({
  /** Takes the seconds out of what a run printed: exactly one capturing group. */
  reads: z.string(),
  /** What the chart's ideal line is: `flat` where each worker brings work of its own, `divided` where they share it. */
  ideal: z.enum(['flat', 'divided']),
  /** The horizontal axis. */
  across: knob,
  knobs: z.array(knob).max(3),
  variants: z
    .array(
      strict({
        id: slug,
        label: z.string().min(3),
        /** Constants of the program that make this variant. */
        set: z.record(z.string(), z.union([z.number(), z.string()])).default({}),
        mode: z.enum(['freely', 'behind-the-lock']).default('freely'),
      }),
    )
    .min(1)
    .max(4),
});

/** Runs that show which tool is for which work, for the page that compares them. `times` multiplies a run: four single calls. */
const measures = strict({
  work: z.enum(works),
  runs: z.array(strict({ tool: z.enum(tools), of: runOf, times: z.number().positive().default(1) })).min(2),
});

/** What the text rests on. The kind is told by the address, unless it is given. */
const source = strict({ title: z.string(), url: httpsUrl, kind: z.enum(sourceKinds).optional() });

/** What another Python does. Everything but `verifiedOn` was reported by somebody, and says by whom. */
const version = strict({
  /** `3.9`, `3.14t`, `before 3.12` */
  python: z.string(),
  what: sentence,
  source: httpsUrl.optional(),
  /** True: nobody has run it for this lesson; then it needs a source. */
  reported: z.boolean(),
}).refine(({ reported, source }) => !reported || source !== undefined, {
  path: ['source'],
  message: 'Received none. Expected the address of who reported it, as nobody ran it here.',
});

/** Strict: a key that is misspelt fails the build, instead of being ignored. */
export const lessonSchema = strict({
  title: z.string(),
  /** One line for the index. It must not hint at the answer. */
  summary: sentence,
  rule: sentence,
  order: z.number().int().positive(),
  minutes: z.number().int().positive(),
  /** Lessons that a reader should know before; the map of the track is drawn from them. */
  prerequisites: z.array(lessonId).default([]),
  question: z.enum(questions),
  behaviour: z.enum(['deterministic', 'varies', 'timing']),
  verifiedOn: strict({ python: z.string(), date: z.coerce.date() }),
  needs: z.array(z.enum(['threads', 'processes', 'sleep', 'gil-releasing-c', 'asyncio', 'isolation'])),
  programs: strict({
    broken: strict({
      file: program,
      /** First and last line that are broken on purpose, counted from 1. */
      lines: z.tuple([z.number().int(), z.number().int()]),
      note: sentence,
    }),
    /** `lockedNote`: of its run behind one shared lock; without it that run is not compared. */
    fixed: strict({ file: program, note: sentence, lockedNote: sentence.optional() }),
  }),
  quiz,
  experiment: experiment.optional(),
  measures: measures.optional(),
  claims: z.array(claim).min(1),
  sources: z.array(source).min(1),
  /** Where other versions or builds differ. */
  versions: z.array(version).default([]),
}).superRefine(({ quiz, claims }, context) => {
  claims.forEach(({ shows }, i) => {
    if (shows !== undefined && shows !== quiz.answer)
      context.addIssue({
        code: 'custom',
        path: ['claims', i, 'shows'],
        message: `Received "${shows}". Expected the answer of the quiz, "${quiz.answer}".`,
      });
  });
  if (!isShownByOutput(quiz) && !claims.some(({ shows }) => shows === quiz.answer))
    context.addIssue({
      code: 'custom',
      path: ['claims'],
      message: `Received no claim with "shows: ${quiz.answer}". Expected one: the output alone does not show that this is what happens.`,
    });
});

/** Whether what the program prints tells the right answer from the others; a claim has to do it otherwise. */
function isShownByOutput(quiz: QuizData): boolean {
  if (quiz.kind === 'choice')
    return quiz.options.some(({ id, prints }) => id === quiz.answer && prints !== undefined);
  return quiz.kind !== 'line' && quiz.kind !== 'time';
}

export const trackSchema = strict({
  title: z.string(),
  summary: sentence,
  order: z.number().int().positive(),
});

export type LessonData = z.infer<typeof lessonSchema>;
export type Claim = z.infer<typeof claim>;
export type ExperimentData = z.infer<typeof experiment>;
