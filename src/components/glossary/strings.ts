/** The words of the glossary's page. */
export const strings = {
  title: 'Glossary',
  lead: 'The words of the trade, as this site uses them. A lesson links the first use of each.',
  skip: 'Skip to the words',
  letters: 'Letters',
  tracks: (tracks: readonly string[]): string => `as it is used in ${tracks.join(' and ')}`,
} as const;
