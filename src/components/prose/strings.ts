/** The words of the small tags of a lesson's text. */
export const strings = {
  takeaway: 'Key takeaway',
  mistake: 'Common mistake',
  next: 'Next:',
  allLessons: 'All lessons',
  last: 'This is the last lesson so far.',
  sources: 'Sources',
  verified: (python: string, day: string): string => `Last checked against CPython ${python} on ${day}.`,
  place: (number: number, of: number): string =>
    of === 1 ? `lesson ${number}` : `lesson ${number} of ${of}`,
} as const;
