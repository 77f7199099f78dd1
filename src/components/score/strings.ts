/** The words of the index. */
import type { questions } from '../../lesson/schema.ts';

export const strings = {
  title: 'Say what it prints. Then run it.',
  lead: 'Short Python programs, each broken on purpose. You commit to an answer; then the program runs right here, in real CPython, and you look at what happened.',
  skip: 'Skip to the lessons',
  heads: 'Five things a program can surprise you with',
  headsNote: 'each lesson asks you one of these',
  questions: {
    'how-long': 'How long?',
    'what-number': 'What number?',
    'what-order': 'In what order?',
    'does-it-end': 'Does it end?',
    'who-hears': 'Who hears of it?',
  } satisfies Record<(typeof questions)[number], string>,
  start: 'Start here',
  minutes: (minutes: number): string => `${minutes} minutes`,
  legend: {
    now: 'where to go on',
    done: 'answered, as you predicted',
    surprised: 'answered, surprised',
    open: 'not yet',
  },
} as const;
