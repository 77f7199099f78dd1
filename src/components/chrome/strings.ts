/** The words around every page. */
export const strings = {
  site: 'Speaking Stick',
  skip: 'Skip to the text',
  allLessons: 'All lessons',
  playground: 'Playground',
  search: 'Search',
  misconceptions: 'Misconceptions',
  glossary: 'Glossary',
  tools: 'Which tool?',
  toDark: 'Dark',
  toLight: 'Light',
  theme: 'colours',
  about:
    'Speaking Stick is a set of Python programs that surprise people, each with a question, and the real interpreter to answer it.',
  privacy:
    'Python runs in your browser. There is no server and no account; nothing you type or answer leaves this device.',
  source: 'Source and licence',
} as const;
