/** The words of the page of misconceptions. */
export const strings = {
  title: 'Misconceptions',
  lead: 'Ideas about Python’s concurrency that people have for good reasons. Each has something right in it.',
  warning:
    'Most of them are options of some lesson’s question. What is folded away would give that answer away: answer the lesson first, if you would like to be surprised.',
  skip: 'Skip to the list',
  contents: 'Subjects',
  right: 'What is right in it',
  wrong: 'Where it goes wrong',
  gives: (lessons: number): string =>
    lessons === 0
      ? 'no lesson asks about it yet'
      : lessons === 1
        ? 'gives away an option of one lesson'
        : `gives away an option of ${lessons} lessons`,
  lessons: (lessons: number): string => (lessons === 1 ? 'The lesson:' : 'The lessons:'),
  source: {
    docs: 'Python’s documentation',
    pep: 'The PEP',
    code: 'CPython’s source code',
    issue: 'CPython’s issue',
    article: 'An article',
    paper: 'A paper',
    talk: 'A talk',
  },
} as const;
