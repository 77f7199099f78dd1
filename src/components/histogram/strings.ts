/** The words of a series of runs. */
import type { Kept } from './series.ts';

export const strings = {
  title: 'The same program, many times',
  run: (times: number) => `Run it ${times} times`,
  more: (times: number) => `Run it ${times} times more`,
  stop: 'Stop',
  hint: 'One run after another, each in a fresh interpreter. Each block is a run.',
  drawn:
    'Each has a schedule of its own, drawn by chance from all that the checkpoints allow: on your desk some of them are rare. A schedule can be repeated.',
  link: 'Copy a link to this schedule',
  linked: (seed: number) =>
    `Schedule ${seed} is in the link, and the link is copied. Whoever opens it answers first, and can then repeat the run.`,
  linkedByHand: (seed: number) =>
    `The link to schedule ${seed} is in the address bar now; copy it from there.`,
  came: (seed: number) => `This schedule came with the link: number ${seed}.`,
  replay: 'Repeat that run',
  replayed: (seed: number) =>
    `This was the run with schedule ${seed}. Its drawing and its output are on this page.`,
  running: (done: number, of: number) => `Running ${done + 1} of ${of} …`,
  ended: (done: number) => `${done} ${done === 1 ? 'run' : 'runs'}.`,
  stopped: (done: number) => `Stopped after ${done} ${done === 1 ? 'run' : 'runs'}.`,
  printed: 'What it printed',
  runs: 'Runs',
  range: (from: string, to: string) => `${from.replace(/ s$/, '')} to ${to}`,
  nothing: 'nothing',
  mine: 'your prediction',
  exact: 'as if nothing had gone wrong',
  between: (runs: number, least: string, most: string) => `${runs} runs printed from ${least} to ${most}.`,
  allTheSame: (runs: number, value: string) =>
    runs === 1 ? `One run printed ${value}.` : `All ${runs} runs printed ${value}.`,
  odds: (bad: number, runs: number, exactly: string) => {
    if (bad === 0)
      return `None of them showed the bug. That is no proof: try ${runs} more, or a busier machine.`;
    if (bad === runs) return `None printed ${exactly}: whoever runs this once sees the bug.`;
    return `${bad} of ${runs} showed the bug. A single run like these misses it with odds of ${runs - bad} in ${runs}.`;
  },
  variety: (different: number, commonest: number, runs: number) =>
    different === 1
      ? `${runs === 1 ? 'One run' : `All ${runs} runs`} went the same way.`
      : `${runs} runs went ${different} different ways; the commonest came ${commonest} times.`,
  show: { worst: 'Draw the worst run', best: 'Draw the best run' } satisfies Record<Kept, string>,
  /** Words are neither good nor bad. */
  showWords: {
    worst: 'Draw the rarest run',
    best: 'Draw one of the commonest',
  } satisfies Record<Kept, string>,
} as const;
