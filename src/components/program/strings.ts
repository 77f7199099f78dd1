/** Every word a program's frame shows. Translate here. */
import type { Mode, Outcome } from '../../engine/index.ts';
import { seconds } from '../timeline/axis.ts';

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
  stop: 'Stop',
  edit: 'Edit',
  opening: 'Opening the editor…',
  reset: 'Reset to the original',
  editor: (file: string): string => `Editor: ${file}`,
  keys: 'Tab leaves the editor. Ctrl+Enter runs your version. Ctrl+M lets Tab indent (on a Mac: Ctrl+Shift+M).',
  plainKeys: 'Ctrl+Enter runs your version.',
  editorFailed:
    'The editor did not load, so this is a plain one. Everything runs as it would; only the colours are missing.',

  modes: 'How the processes run',
  freely: 'Freely',
  locked: 'Behind one shared lock',
  modeSays: {
    freely: 'Each process has its own stick, and runs whenever a core is free.',
    'behind-the-lock':
      'The same processes, and one more rule: to run Python, a process must hold a lock that all of them share.',
  } satisfies Readonly<Record<Mode, string>>,

  output: 'What it printed',
  errorOutput: 'error output:',
  asked: 'Getting Python ready. It starts by itself.',
  running: 'Running.',
  stopping: 'Stopping.',
  tooLong: (bytes: number, most: number): string =>
    `Your version is ${kilobytes(bytes)} long, and ${kilobytes(most)} is the most that runs here. Shorten it and run it again.`,
  dropped: (chars: number): string =>
    `It printed ${chars.toLocaleString('en')} characters more than fit here; they are not kept.`,
  waitsFor: (name: string, what: string): string => `${name} waits for ${what}`,

  /** How a run ended, in a sentence. */
  ending: (outcome: Outcome): string => {
    const after = `after ${seconds(outcome.elapsed)} s`;
    if (outcome.kind === 'printed') return `Finished ${after}.`;
    if (outcome.kind === 'raised' && outcome.exitCode < 0)
      return `Ended ${after} by signal ${-outcome.exitCode}, for which the program has no handler.`;
    if (outcome.kind === 'raised')
      return `Ended with an error ${after} (exit code ${outcome.exitCode}). The last line of the output says which.`;
    if (outcome.kind === 'deadlock')
      return `Deadlock ${after}: every thread waits for another, and nothing can wake them.`;
    if (outcome.kind === 'crashed')
      return `Python itself broke down ${after}: ${outcome.why} The next run starts afresh.`;
    return outcome.by === 'reader'
      ? `You stopped it ${after}.`
      : `Stopped ${after}: that is the longest a program may run here. Make its work smaller, or see whether it ever ends.`;
  },
} as const;
