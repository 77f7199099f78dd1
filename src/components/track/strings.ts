/** The words of a track's page. */
export const strings = {
  all: 'All lessons',
  sum: (lessons: number, minutes: number): string =>
    `${lessons === 1 ? 'One lesson' : `${lessons} lessons`}, about ${spoken(minutes)}.`,
  skip: 'Skip to the lessons',
  map: 'The lessons, and which needs which',
  mapNote: 'A rail leads from a lesson to those that build on it. You may read in any order.',
  needs: 'Builds on',
  minutes: (minutes: number): string => `${minutes} minutes`,
  previous: 'Before it:',
  next: 'After it:',
  tracks: 'Other tracks',
} as const;

function spoken(minutes: number): string {
  if (minutes < 60) return `${minutes} minutes`;
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `${hours === 1 ? 'an hour' : `${hours} hours`}${rest === 0 ? '' : ` and ${rest} minutes`}`;
}
