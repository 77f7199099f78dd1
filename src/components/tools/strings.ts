/** The words of the page that says which tool is for which work. */
import type { Tool, Work } from '../../lesson/tools.ts';

export const strings = {
  title: 'Which tool for which work',
  lead: 'Threads, asyncio or processes? It depends on what your program does while it takes so long. Ask that first.',
  warning:
    'The runs below are the programs of lessons, and give their answers away. They stay folded until you have answered.',
  skip: 'Skip to the kinds of work',
  short: 'In short',
  columns: { work: 'Your program …', use: 'Use', because: 'Because' },
  works: {
    waiting: {
      title: 'Waiting',
      work: 'waits: for a network, a disk, another program',
      use: 'asyncio, or threads',
      because:
        'Whoever waits needs no GIL. Tasks are cheaper, by the thousand; threads work with libraries that block.',
    },
    computing: {
      title: 'Computing in Python',
      work: 'computes in Python',
      use: 'processes',
      because:
        'Each process has an interpreter and a GIL of its own. Starting them and copying data costs something, so give them large pieces.',
    },
    'c-code': {
      title: 'Computing in C that lets go',
      work: 'computes in C code that lets go of the GIL: hashes, compression, much of NumPy',
      use: 'threads',
      because:
        'While such code runs, other threads can have the GIL, and other cores. Data need not be copied.',
    },
    blocking: {
      title: 'A blocking call inside asyncio',
      work: 'runs on asyncio and has to call something that blocks',
      use: 'asyncio.to_thread',
      because: 'The call waits in a thread, and the event loop goes on.',
    },
  } satisfies Record<Work, Record<string, string>>,
  both: 'Many programs do two of these. Then use two of these: downloads in tasks, and what they bring in a pool of processes.',
  tools: {
    'one-by-one': 'one after another',
    threads: 'threads',
    asyncio: 'asyncio',
    processes: 'processes',
  } satisfies Record<Tool, string>,
  fold: 'The runs of',
  go: 'Go to the lesson and run its programs',
  seconds: 's',
  recorded: (label: string): string => `${label} Not on your machine.`,
  some: (made: number, of: number): string =>
    `You have made ${made} of these ${of} runs on this machine. With all of them this page shows yours.`,
  mine: (day: string): string => `Your own runs on this machine, the last on ${day}.`,
} as const;
