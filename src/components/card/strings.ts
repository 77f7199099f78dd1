/** The words of the cards that stand for a page where it is linked. */
export const strings = {
  site: 'Speaking Stick',
  headline: 'What does this print?',
  siteTitle: 'Python concurrency, one surprise at a time',
  siteSummary: 'Predict, commit, and watch real CPython run it.',
  /** For those who hear the card. */
  alt: 'The program, and the question: What does this print?',
  siteAlt: 'Speaking Stick: a short Python program with threads, and the question what it prints.',
} as const;
