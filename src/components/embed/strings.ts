/** The words of an embedded question, and of the snippets that put it on somebody's page. */
export const strings = {
  asks: 'What does this print?',
  /** The `<title>`, and the name of the frame to a screen reader. */
  title: (lesson: string) => `What does this print? ${lesson} · Speaking Stick`,
  program: 'The program, and all it printed',
  outcome: 'What happened',
  where: 'Real CPython, in your browser.',
  open: 'Open the lesson',
  onward: 'Why, and the fix',
  others: 'The other answers, and why not',
  fallback: 'Predict it, and watch it run',
} as const;
