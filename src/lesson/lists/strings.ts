/** The words of what is made for readers of lists and for machines. */
export const strings = {
  site: 'Speaking Stick',
  about:
    'Short Python programs with threads, processes and asyncio that are broken on purpose. Each asks what it prints, and runs in the browser, on CPython itself.',
  forMachines:
    'Every lesson is plain HTML and reads in full without JavaScript: a mental model, a program, a question, the recorded outcome with what was measured, why CPython does this, and a fix.',
  lessons: 'All lessons and their questions as JSON',
  feed: 'New lessons, as RSS',
  playground: 'Playground: run any program',
  minutes: (minutes: number): string => `${minutes} minutes`,
} as const;
