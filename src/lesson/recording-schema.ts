/**
 * What a stored recording must look like. Apart from recording.ts, because zod reads it when the site is built and has no business
 * in a reader's browser.
 */
import { z } from 'astro/zod';
import { placeKinds } from '../engine/index.ts';

const moment = z.tuple([z.number(), z.number(), z.enum(['take', 'wake', 'end'])]);
const events = {
  take: moment,
  wake: moment,
  end: moment,
  start: z.tuple([z.number(), z.number(), z.literal('start'), z.number(), z.string()]),
  drop: z.tuple([z.number(), z.number(), z.literal('drop'), z.string(), z.number().optional()]),
  // What is waited for, as the program calls it; who has it.
  wait: z.tuple([
    z.number(),
    z.number(),
    z.literal('wait'),
    z.string(),
    z.string().optional(),
    z.number().optional(),
  ]),
};
export type PackedEvent = z.infer<(typeof events)[keyof typeof events]>;

const forms = new Map<unknown, z.ZodType>(Object.entries(events));
/** A union would try one form after another, and a recording has a thousand events. */
const packedEvent = z.custom<PackedEvent>((event) => {
  const form = Array.isArray(event) ? forms.get(event[2]) : undefined;
  return form?.safeParse(event).success ?? false;
}, 'Expected an event of a trace: when, which lane, what, and what belongs to it.');

const recordedRun = z.object({
  kind: z.enum(['printed', 'raised', 'deadlock', 'stopped', 'crashed']),
  output: z.string(),
  elapsed: z.number(),
  trace: z.object({ end: z.number(), clockStep: z.number(), events: z.array(packedEvent) }),
});

/** As the engine's `LinePlaces`. */
const place = z.tuple([z.enum(placeKinds), z.string()]).readonly();
const linePlaces = z.tuple([z.number(), z.array(place).readonly()]).readonly();

export const recordingsSchema = z.object({
  python: z.string(),
  browser: z.string(),
  cores: z.number().int(),
  /** ISO day on which the runs were made. */
  date: z.iso.date(),
  /** SHA-256 of each program as it was when recorded; a recording older than its program fails the check. */
  programs: z.record(z.string(), z.string()),
  /** Where threads can be switched, by program: of each line that has code its places. */
  checkpoints: z.record(z.string(), z.array(linePlaces)).optional(),
  /** By run key: `broken.py`, `fixed.py`, `fixed.py behind-the-lock`. */
  runs: z.record(z.string(), recordedRun),
});

export type Recordings = z.infer<typeof recordingsSchema>;
export type RecordedRun = z.infer<typeof recordedRun>;
