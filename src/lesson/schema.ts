/** What a lesson's front matter must say. The build fails with the file, the key, what was received and what was expected. */
import { z } from 'astro/zod';

/** The five things a concurrent program can surprise you with: the lanes of the index. */
export const questions = ['how-long', 'what-number', 'what-order', 'does-it-end', 'who-hears'] as const;

/** Wrong ideas that options stand for. Closed: a new one is added here first, so that two lessons name it alike. */
export const misconceptions = [
  'threads-speed-up-cpu',
  'gil-thrashes',
  'no-lock-no-safety',
  'threads-need-a-lock-to-finish',
  'os-pins-threads-to-one-core',
] as const;

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');
const program = z.string().regex(/^[a-z0-9_]+\.py$/, 'a .py file of the lesson’s folder');
const sentence = z.string().min(8);

/** Which run of a program a claim speaks of: freely unless it says otherwise. */
const runOf = z.object({ program, mode: z.enum(['freely', 'behind-the-lock']).default('freely') });

/** A machine-checkable statement. Ratios and ranges of what runs print, never absolute times. */
const claim = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('prints'), says: sentence, of: runOf, pattern: z.string() }),
  /** `times` multiplies the divisor: four single calls. `min` and `max` bound the quotient of the printed seconds. */
  z.object({
    kind: z.literal('ratio'),
    says: sentence,
    of: runOf,
    to: runOf,
    times: z.number().positive().default(1),
    min: z.number().optional(),
    max: z.number().optional(),
  }),
  /** At no moment do two threads of the run hold the GIL; median length of a pre-empted slice in ms. */
  z.object({
    kind: z.literal('slices'),
    says: sentence,
    of: runOf,
    overlapMs: z.number(),
    medianMs: z.tuple([z.number(), z.number()]),
  }),
]);

const option = z.object({
  id: slug,
  label: sentence,
  note: sentence,
  /** A small drawing of the idea: bars `[lane, from, to]` on a 0-100 scale. Drawn by the option's own component. */
  picture: z.array(z.tuple([z.number(), z.number(), z.number()])).optional(),
  misconception: z.enum(misconceptions).optional(),
  /** Whether the outcome prints no time, so that none need be estimated. */
  timeless: z.boolean().default(false),
  /** The verdict's two halves: "You expected four at once." / the outcome's own sentence comes from the quiz. */
  expected: sentence,
  feedback: sentence,
});

const quiz = z
  .object({
    legend: sentence,
    options: z.array(option).min(3).max(5),
    answer: slug,
    /** The answer in words: "They took turns." */
    happened: sentence,
    /** The estimate: a time on a doubling scale whose unit is one call, measured on the reader's machine. */
    estimate: z.object({
      legend: sentence,
      /** Prints the unit in seconds. */
      unit: program,
      unitLabel: z.object({ one: z.string(), many: z.string() }),
      /** Takes the printed seconds out of the program's output: exactly one capturing group. */
      reads: z.string(),
    }),
    why: z.object({
      question: sentence,
      options: z
        .array(z.object({ id: slug, label: sentence, feedback: sentence }))
        .min(3)
        .max(4),
      answer: slug,
    }),
  })
  .superRefine((value, context) => {
    const ids = value.options.map((each) => each.id);
    if (!ids.includes(value.answer))
      context.addIssue({
        code: 'custom',
        path: ['answer'],
        message: `Received "${value.answer}". Expected one of: ${ids.join(', ')}.`,
      });
    const why = value.why.options.map((each) => each.id);
    if (!why.includes(value.why.answer))
      context.addIssue({
        code: 'custom',
        path: ['why', 'answer'],
        message: `Received "${value.why.answer}". Expected one of: ${why.join(', ')}.`,
      });
  });

/** Strict: a key that is misspelt fails the build, instead of being ignored. */
export const lessonSchema = z.strictObject({
  title: z.string(),
  /** One line for the index. It must not hint at the answer. */
  summary: sentence,
  rule: sentence,
  order: z.number().int().positive(),
  minutes: z.number().int().positive(),
  question: z.enum(questions),
  behaviour: z.enum(['deterministic', 'varies', 'timing']),
  verifiedOn: z.object({ python: z.string(), date: z.coerce.date() }),
  needs: z.array(z.enum(['threads', 'processes', 'sleep', 'gil-releasing-c', 'asyncio', 'isolation'])),
  programs: z.object({
    broken: z.object({
      file: program,
      /** First and last line that are broken on purpose, counted from 1. */
      lines: z.tuple([z.number().int(), z.number().int()]),
      note: sentence,
    }),
    fixed: z.object({ file: program, note: sentence, lockedNote: sentence }),
  }),
  quiz,
  claims: z.array(claim).min(1),
  sources: z.array(z.object({ title: z.string(), url: z.url() })).min(1),
});

export const trackSchema = z.object({
  title: z.string(),
  summary: sentence,
  order: z.number().int().positive(),
});

export type LessonData = z.infer<typeof lessonSchema>;
export type Claim = z.infer<typeof claim>;
export type QuizData = z.infer<typeof quiz>;
