/** Every word a program's frame shows. Translate here. */
const kilobytes = (bytes: number): string => `${Math.ceil(bytes / 1024)} KB`;

export const strings = {
  python: 'CPython 3.14',
  brokenTag: 'broken on purpose',
  program: (file: string): string => `The program ${file}`,
  brokenProgram: (file: string, first: number, last: number): string =>
    `The program ${file}. ${first === last ? `Line ${first} is` : `Lines ${first} to ${last} are`} broken on purpose.`,

  run: 'Run it',
  runAgain: 'Run again',
  runMine: 'Run my version',
  edit: 'Edit',
  opening: 'Opening the editor…',
  reset: 'Reset to the original',
  playground: 'Open in the playground',
  editor: (file: string): string => `Editor: ${file}`,
  keys: 'Tab leaves the editor. Ctrl+Enter runs your version. Ctrl+M lets Tab indent (on a Mac: Ctrl+Shift+M). Ctrl+I tells whether another thread or task can get in at the cursor’s line.',
  plainKeys: 'Ctrl+Enter runs your version.',
  editorFailed: 'The editor did not load, so this is a plain one. Everything runs as it would.',

  kept: 'You have changed this program before. Edit opens your version.',
  heldTitle: 'What the lesson claims of this program, in the run you just made',
  held: { holds: '✓ Holds:', broken: '✘ No longer holds:', undecided: '– Takes more than one run to tell:' },

  tooLong: (bytes: number, most: number): string =>
    `Your version is ${kilobytes(bytes)} long, and ${kilobytes(most)} is the most that runs here. Shorten it and run it again.`,
} as const;
