/**
 * Recordings: stored outcomes for readers without JavaScript or without JSPI, always labelled with version, browser and date.
 * Made by `npm run record`, one `recordings.json` beside each lesson's programs. Traces are packed as tuples to keep files small.
 */
import type { DropReason, Trace, TraceEvent, WaitReason } from '../engine/index.ts';
import type { PackedEvent, RecordedRun } from './recording-schema.ts';

export type { RecordedRun, Recordings } from './recording-schema.ts';

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
    if (event.type === 'drop')
      return [
        event.line === undefined
          ? [at, event.lane, 'drop', event.why]
          : [at, event.lane, 'drop', event.why, event.line],
      ];
    if (event.type === 'wait') return [packWait(at, event)];
    return [[at, event.lane, event.type]];
  });
  return { end: round(trace.end), clockStep: trace.clockStep, events };
}

/** A tuple as long as there is something to tell. */
function packWait(at: number, event: Extract<TraceEvent, { type: 'wait' }>): PackedEvent {
  const { lane, on, holder } = event;
  if (holder !== undefined) return [at, lane, 'wait', event.for, on ?? '', holder];
  return on === undefined ? [at, lane, 'wait', event.for] : [at, lane, 'wait', event.for, on];
}

export function unpackTrace(packed: RecordedRun['trace']): Trace {
  const events = packed.events.map((tuple): TraceEvent => {
    const [at, lane, type] = tuple;
    if (type === 'start') return { at, lane, type, process: Number(tuple[3]), name: String(tuple[4]) };
    // The schema checks the form; the reasons are those that packTrace wrote.
    if (type === 'drop')
      return {
        at,
        lane,
        type,
        why: tuple[3] as DropReason,
        ...(tuple[4] !== undefined && { line: Number(tuple[4]) }),
      };
    if (type === 'wait')
      return {
        at,
        lane,
        type,
        for: tuple[3] as WaitReason,
        ...(tuple[4] && { on: String(tuple[4]) }),
        ...(tuple[5] !== undefined && { holder: Number(tuple[5]) }),
      };
    return { at, lane, type };
  });
  return { events, end: packed.end, dropped: 0, clockStep: packed.clockStep };
}
