/**
 * Recordings: stored outcomes for readers without JavaScript or without JSPI, always labelled with version, browser and date.
 * Made by `npm run record`, one `recordings.json` beside each lesson's programs. Traces are packed as tuples to keep files small.
 */
import { z } from 'astro/zod';
import type { Trace, TraceEvent } from '../engine/index.ts';

const packedEvent = z.union([
  z.tuple([z.number(), z.number(), z.enum(['take', 'wake', 'end'])]),
  z.tuple([z.number(), z.number(), z.literal('start'), z.number(), z.string()]),
  z.tuple([z.number(), z.number(), z.enum(['drop', 'wait']), z.string()]),
]);

const recordedRun = z.object({
  kind: z.enum(['printed', 'raised', 'deadlock', 'stopped', 'crashed']),
  output: z.string(),
  elapsed: z.number(),
  trace: z.object({ end: z.number(), clockStep: z.number(), events: z.array(packedEvent) }),
});

export const recordingsSchema = z.object({
  python: z.string(),
  browser: z.string(),
  cores: z.number().int(),
  /** ISO day on which the runs were made. */
  date: z.iso.date(),
  /** SHA-256 of each program as it was when recorded; a recording older than its program fails the check. */
  programs: z.record(z.string(), z.string()),
  /** By run key: `broken.py`, `fixed.py`, `fixed.py behind-the-lock`. */
  runs: z.record(z.string(), recordedRun),
});

export type Recordings = z.infer<typeof recordingsSchema>;
export type RecordedRun = z.infer<typeof recordedRun>;
type PackedEvent = z.infer<typeof packedEvent>;

/** Names a run within a lesson: the program's file, and the mode where it is not "freely". */
export const runKey = (file: string, mode: 'freely' | 'behind-the-lock' = 'freely'): string =>
  mode === 'freely' ? file : `${file} ${mode}`;

const round = (ms: number): number => Math.round(ms * 100) / 100;

/** Leaves out prints (the output has them) and rounds times to 0.01 ms. */
export function packTrace(trace: Trace): RecordedRun['trace'] {
  const events = trace.events.flatMap((event): PackedEvent[] => {
    const at = round(event.at);
    if (event.type === 'print') return [];
    if (event.type === 'start') return [[at, event.lane, 'start', event.process, event.name]];
    if (event.type === 'drop') return [[at, event.lane, 'drop', event.why]];
    if (event.type === 'wait') return [[at, event.lane, 'wait', event.for]];
    return [[at, event.lane, event.type]];
  });
  return { end: round(trace.end), clockStep: trace.clockStep, events };
}

export function unpackTrace(packed: RecordedRun['trace']): Trace {
  const events = packed.events.map((tuple): TraceEvent => {
    const [at, lane, type] = tuple;
    if (type === 'start') return { at, lane, type, process: Number(tuple[3]), name: String(tuple[4]) };
    // The schema checks the form; the reasons are those that packTrace wrote.
    if (type === 'drop' || type === 'wait')
      return { at, lane, type, [type === 'drop' ? 'why' : 'for']: tuple[3] } as unknown as TraceEvent;
    return { at, lane, type };
  });
  return { events, end: packed.end, dropped: 0, clockStep: packed.clockStep };
}
