/** One span in words, for the line under the drawing and for those who hear it. Pure. */
import type { Pointed } from './cursor.ts';
import type { Span } from './fold.ts';
import { strings } from './strings.ts';
import { type Drawn, holderOf } from './timeline.ts';

export interface Told {
  /** Who did what, from when to when, and why it ended. */
  readonly says: string;
  /** "Line 10", with the source where it is known; empty where no line is. */
  readonly line: string;
}

/** `source`: the program that ran. */
export function tell({ lane, span, next }: Pointed, drawn: Drawn, source: string | undefined): Told {
  const { tell } = strings;
  const holder = holderOf(span, drawn)?.lane.name;
  const what = tell[span.doing](lane.isRest ? tell.rest(drawn.folded.length) : lane.name, span, holder);
  return {
    says: `${what} ${tell.time(span.from, span.to)}${span.doing === 'hold' ? because(span, next, drawn) : ''}`,
    line: span.line === undefined ? '' : tell.line(span.line, textOf(source, span.line)),
  };
}

function because(span: Span, next: Span | undefined, { by }: Drawn): string {
  const { ended } = strings.tell;
  if (span.why === 'preempted') return ended.preempted(by);
  if (span.why === 'shared-lock') return ended.shared;
  if (span.why === 'ended') return ended.finished;
  return span.why === 'blocked' && next && next.doing !== 'hold' ? ended.after[next.doing] : '';
}

const textOf = (source: string | undefined, line: number): string =>
  source?.split('\n')[line - 1]?.trim() ?? '';
