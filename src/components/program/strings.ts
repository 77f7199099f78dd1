/** Every word a program's frame shows. Translate here. */
export const strings = {
  python: 'CPython 3.14',
  brokenTag: 'broken on purpose',
  program: (file: string): string => `The program ${file}`,
  brokenProgram: (file: string, first: number, last: number): string =>
    `The program ${file}. ${first === last ? `Line ${first} is` : `Lines ${first} to ${last} are`} broken on purpose.`,
  recorded: 'Recorded output',
} as const;
