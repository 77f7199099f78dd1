/** What a span tells beside its times: the line of the program, and what was waited for. Pure. */
import type { TraceEvent, WaitReason } from '../../engine/index.ts';

export interface Details {
  /** Where in the program, counted from 1: of a hold, where it ended; of a wait, where it waits. */
  readonly line?: number;
  /** Of any waiting: for what. */
  readonly for?: WaitReason;
}

export function detailsOf(event: TraceEvent): Details {
  if (event.type === 'drop') return event.line === undefined ? {} : { line: event.line };
  if (event.type === 'wait') return { for: event.for };
  return {};
}
