/** How a recording is always labelled. */
import type { BriefRecordings } from '../lesson/page-data.ts';

export const dayText = (iso: string): string =>
  new Date(iso).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });

export const recordingLabel = ({ python, browser, cores, date }: Omit<BriefRecordings, 'runs'>): string =>
  `A recording: CPython ${python} in ${browser} on ${cores} cores, ${dayText(date)}.`;
