/** Every kind of question, as its front matter is checked. A new kind is a folder beside this file, and a line in `quiz` and in asked.ts. */
import { z } from 'astro/zod';
import { schema as choice } from './choice/schema.ts';
import { schema as count } from './count/schema.ts';
import { schema as line } from './line/schema.ts';
import { schema as order } from './order/schema.ts';
import { schema as outcome } from './outcome/schema.ts';
import { schema as text } from './text/schema.ts';
import { schema as time } from './time/schema.ts';

const kinds = [outcome, choice, text, time, order, count, line] as const;
const names = kinds.map((kind) => kind.shape.kind.value).join(', ');

export const quiz = z.discriminatedUnion('kind', kinds, {
  error: ({ input }) => `Received ${nameOf(input)}. Expected a quiz whose kind is one of: ${names}.`,
});

export type QuizData = z.infer<typeof quiz>;

const nameOf = (input: unknown): string =>
  typeof input === 'object' && input !== null && 'kind' in input ? JSON.stringify(input.kind) : 'no kind';
