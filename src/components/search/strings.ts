/** The words of the search. */
export const strings = {
  title: 'Search',
  lead: 'Lessons, programs and words. Outcomes and explanations are left out, so that no result gives an answer away.',
  label: 'Search for',
  hint: 'From any page, the key / leads here. Arrow keys go through the results.',
  noScript: 'Search needs JavaScript. The list of all lessons does not:',
  none: (query: string): string =>
    `Nothing found for “${query}”. Try one word of it, or look through the list of all lessons.`,
  count: (count: number, query: string): string =>
    count === 1 ? `One page for “${query}”.` : `${count} pages for “${query}”.`,
  more: (shown: number): string => `The first ${shown} are shown.`,
  failed:
    'The index of the search did not load. Reload the page to try again, or look through the list of all lessons.',
} as const;
