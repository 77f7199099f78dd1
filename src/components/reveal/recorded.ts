/** What the server may say of a recorded run, and how a recording is always labelled. */
import type { BriefRecordings } from '../lesson/page-data.ts';

export const printedSeconds = (output: string, reads: string): number | undefined => {
  const found = new RegExp(reads).exec(output)?.[1];
  const seconds = found === undefined ? Number.NaN : Number(found);
  return Number.isFinite(seconds) ? seconds : undefined;
};

export const lastLine = (output: string): string => output.trimEnd().split('\n').at(-1) ?? '';

export const dayText = (iso: string): string =>
  new Date(iso).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });

export const recordingLabel = ({ python, browser, cores, date }: Omit<BriefRecordings, 'runs'>): string =>
  `A recording: CPython ${python} in ${browser} on ${cores} cores, ${dayText(date)}.`;
