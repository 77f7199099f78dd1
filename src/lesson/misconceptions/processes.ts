/** Wrong ideas about processes. */
import type { Misconception } from './misconception.ts';

export const processes = {
  'processes-share-globals': {
    title: 'Processes see each other’s global variables.',
    right: 'A forked child begins with a copy of all of them.',
    wrong: 'Each process has memory of its own. A change in one is a change in its own copy.',
    source: 'https://docs.python.org/3.14/library/multiprocessing.html#contexts-and-start-methods',
  },
  'pool-always-faster': {
    title: 'A pool of processes makes any work faster.',
    right: 'It can use every core.',
    wrong:
      'Processes have to be started, and arguments and results packed, copied and unpacked. For small pieces that costs more than the cores give.',
    source: 'https://docs.python.org/3.14/library/multiprocessing.html#programming-guidelines',
  },
} as const satisfies Record<string, Misconception>;
