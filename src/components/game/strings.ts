/** The words of the game. */
import type { ThreadSeen } from '../../engine/index.ts';
import type { Goal } from './game.ts';

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

export const strings = {
  title: 'You be the scheduler',
  goal: (goal: Goal): string =>
    goal.kind === 'deadlock'
      ? 'Your goal: a deadlock. Let the threads go on in an order in which each waits for another.'
      : `Your goal: a wrong result. Unlucky switches make it print something else than ${goal.right}.`,
  how: 'At each checkpoint you say which thread goes on. This is the real interpreter, paused: what you can do here, the GIL can do.',
  keys: 'Keys: 1 to 9 let a thread go on, Backspace takes a step back, R begins again.',
  start: 'Start',
  back: 'Back',
  reset: 'Begin again',
  share: 'Copy a link to this schedule',
  shared: 'The link is copied. It repeats these steps for whoever opens it.',
  sharedByHand: 'The link is in the address bar now; copy it from there.',
  came: (steps: number): string => `A schedule came with the link: ${plural(steps, 'step')}.`,
  replay: 'Play it',
  listing: (file: string): string => `${file}, with the place of each thread`,
  threads: 'Threads',
  variables: 'Variables',
  schedule: 'Your schedule',
  output: 'What it printed',
  noScript: 'The game runs Python in your browser, and needs JavaScript.',
  asked: 'Getting Python ready.',
  go: (number: number, name: string): string => `${number}: ${name}`,
  goLabel: (name: string): string => `Let ${name} run to its next checkpoint`,
  place: ({ isReady, waitsFor, line }: ThreadSeen): string => {
    if (line === 0) return 'has not begun';
    return isReady ? `line ${line}` : `line ${line}, waits for ${waitsFor}`;
  },
  holds: (locks: readonly string[]): string => (locks.length > 0 ? `holds ${locks.join(', ')}` : ''),
  stepped: (steps: number, thread: ThreadSeen | undefined): string =>
    thread ? `Step ${steps}: ${thread.name} stopped at ${strings.place(thread)}.` : `Step ${steps}.`,
  wonWrong: (printed: string, right: string): string =>
    `You did it: it printed ${printed}, not ${right}. The schedule below does so every time.`,
  wonDeadlock: 'You did it: a deadlock. Every thread waits for another, and nothing can wake them.',
  lostWrong: (printed: string): string =>
    `It printed ${printed}: nothing went wrong this time. Go back some steps, or begin again.`,
  lostDeadlock: 'It ended without a deadlock. Go back some steps, or begin again.',
  over: 'The program ended otherwise than expected; its output says how. Go back a step, or begin again.',
} as const;
