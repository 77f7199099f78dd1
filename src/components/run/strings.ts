/** Every word shown of a run, wherever it runs. Translate here. */
import { limits, type Mode, OUT_OF_MEMORY, type Outcome, TOO_DEEP } from '../../engine/index.ts';
import { seconds } from '../timeline/axis.ts';

const megabytes = limits.heapBytes / 2 ** 20;

export const strings = {
  modes: 'How the processes run',
  freely: 'Freely',
  locked: 'Behind one shared lock',
  modeSays: {
    freely: 'Each process has its own stick, and runs whenever a core is free.',
    'behind-the-lock':
      'The same processes, and one more rule: to run Python, a process must hold a lock that all of them share.',
  } satisfies Readonly<Record<Mode, string>>,

  stop: 'Stop',
  output: 'What it printed',
  errorOutput: 'error output:',
  asked: 'Getting Python ready. It starts by itself.',
  running: 'Running.',
  stopping: 'Stopping.',
  dropped: (chars: number, lines: number): string =>
    lines > 1
      ? `… ${lines.toLocaleString('en')} more lines. They are not kept.`
      : `… ${chars.toLocaleString('en')} more characters. They are not kept.`,
  waitsFor: (name: string, what: string, line: number, holds: readonly string[]): string =>
    `${line > 0 ? `Line ${line}: ` : ''}${name}${holds.length > 0 ? ` holds ${holds.join(', ')} and` : ''} waits for ${what}`,

  /** Goes on with the way to repeat it, which differs from place to place. */
  seeded: (seed: number): string => `This run had schedule ${seed}, drawn by chance and not by clocks. `,
  seededHere: 'With this number in its field it is the same every time. Share copies a link that has it.',
  seedLink: (seed: number): string => `Link that repeats it: #seed=${seed}`,

  /** How a run ended, in a sentence. */
  ending: (outcome: Outcome): string => {
    const after = `after ${seconds(outcome.elapsed)} s`;
    if (outcome.kind === 'printed') return `Finished ${after}.`;
    if (outcome.kind === 'raised' && outcome.exitCode < 0)
      return `Ended ${after} by signal ${-outcome.exitCode}, for which the program has no handler.`;
    if (outcome.kind === 'raised' && outcome.error === 'MemoryError')
      return `Out of memory ${after}: a program may use ${megabytes} MB here. Make it keep less at a time.`;
    if (outcome.kind === 'raised')
      return `Ended with an error ${after} (exit code ${outcome.exitCode}). The last line of the output says which.`;
    if (outcome.kind === 'deadlock')
      return outcome.stuck.some(({ tasks }) => tasks.length > 0)
        ? `Waits for ever: ${after} every task of the event loop waits, and nothing can wake them.`
        : `Deadlock ${after}: every thread waits for another, and nothing can wake them.`;
    if (outcome.kind === 'crashed' && outcome.why.startsWith(OUT_OF_MEMORY))
      return `Out of memory ${after}, and Python could not go on. A program may use ${megabytes} MB here. The next run starts afresh.`;
    if (outcome.kind === 'crashed' && outcome.why.startsWith(TOO_DEEP))
      return `C code called itself too deep ${after}, and Python could not go on. A RecursionError would come on your own machine; this browser’s stack is full before. The next run starts afresh.`;
    if (outcome.kind === 'crashed')
      return `Python itself broke down ${after}: ${outcome.why} The next run starts afresh.`;
    return outcome.by === 'reader'
      ? `You stopped it ${after}.`
      : `Stopped ${after}: that is the longest a program may run here. Make its work smaller, or see whether it ever ends.`;
  },
} as const;
