/** Which tool for which work: bars of what a lesson's runs took, the reader's own where all of them are there. Pure. */
import type { Tool } from '../../lesson/tools.ts';

/** A run that a lesson compares: what was used, which run it is, how often its time counts. */
export interface Planned {
  readonly tool: Tool;
  readonly key: string;
  readonly times: number;
}

export interface Bar {
  readonly tool: Tool;
  readonly seconds: number;
  /** Of the longest, in percent. */
  readonly share: number;
}

/** Seconds by run key. */
export type Times = Readonly<Record<string, number | undefined>>;

/** Bars on one scale; nothing where a run is missing, as runs of two machines are not comparable. */
export function barsOf(planned: readonly Planned[], times: Times): readonly Bar[] | undefined {
  const found = planned.flatMap(({ tool, key, times: often }) => {
    const seconds = times[key];
    return seconds === undefined ? [] : [{ tool, seconds: seconds * often }];
  });
  if (found.length < planned.length) return undefined;
  const longest = Math.max(...found.map(({ seconds }) => seconds));
  return found.map((bar) => ({ ...bar, share: (bar.seconds / longest) * 100 }));
}

/** How many of the planned runs the reader has made. */
export const madeOf = (planned: readonly Planned[], times: Times): number =>
  planned.filter(({ key }) => times[key] !== undefined).length;
