/** Every word of the comparison of two programs. Translate here. */
const plural = (n: number): string => `${n} ${n === 1 ? 'line' : 'lines'}`;

export const strings = {
  title: 'What changed',
  summary: (before: string, after: string, gone: number, fresh: number): string =>
    `From ${before} to ${after}: ${plural(gone)} gone, ${plural(fresh)} new.`,
  gone: 'gone: ',
  fresh: 'new: ',
  skipped: (n: number): string => `${plural(n)} unchanged`,
} as const;
