/** How a recording is always labelled. */
import type { BriefRecordings } from '../lesson/page-data.ts';

/** Made once, when it is first needed: that takes far longer than to use it. */
let days: Intl.DateTimeFormat | undefined;

export function dayText(iso: string): string {
  days ??= new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return days.format(new Date(iso));
}

export const recordingLabel = ({ python, browser, cores, date }: Omit<BriefRecordings, 'runs'>): string =>
  `A recording: CPython ${python} in ${browser} on ${cores} cores, ${dayText(date)}.`;
