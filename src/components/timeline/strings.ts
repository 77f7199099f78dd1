/** Every word the timeline shows. Translate here. */
import { duration, milliseconds, seconds } from './axis.ts';
import type { By } from './fold.ts';
import type { Drawn, Lane, Tally } from './timeline.ts';

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
const many = (by: By, n: number): string =>
  by === 'thread' ? plural(n, 'thread', 'threads') : plural(n, 'process', 'processes');
const nameOf = (lane: Lane, by: By): string =>
  lane.isMain ? (by === 'thread' ? 'The main thread' : 'The main process') : lane.name;

const oneStick = (cores: number): string =>
  `Draw a vertical line anywhere: it crosses one solid block, never two.${cores > 1 ? ` There were ${cores} cores and one stick.` : ''}`;
const manySticks =
  'Draw a vertical line: it crosses several solid blocks. Each process has a stick of its own, so none is drawn.';

export const strings = {
  title: 'Who held the stick',
  titleRecorded: 'Who held the stick, in a recorded run',
  titleYours: 'Who held the stick, in the run you just made',
  titleRunning: 'Who holds the stick, right now',
  replay: (end: number): string => `Replay in ${seconds(end)} s`,
  moveLens: 'Move the magnifier',
  lensAt: (from: number, to: number): string => `${milliseconds(from)} to ${milliseconds(to)} milliseconds`,
  milliseconds: 'milliseconds',
  held: (ms: number): string => `held ${duration(ms)}`,
  /** What it did most while it did not hold. */
  rested: ({ waited, blocked, slept }: Tally): string => {
    const most = Math.max(waited, blocked, slept);
    const did = most === waited ? 'waited' : most === blocked ? 'was blocked' : 'slept';
    return `${did} ${most < 10_000 ? milliseconds(most) : duration(most)}`;
  },
  clock: (ms: number): string => `${(ms / 1000).toFixed(2)} s`,
  total: (ms: number): string => `${seconds(ms)} s`,
  longTurn: (ms: number): readonly string[] => [
    `${ms.toFixed(1)} ms: one long`,
    'step can’t stop',
    'halfway',
  ],
  tableTitle: 'The same run as a table',
  columns: (by: By): readonly string[] => [
    by === 'thread' ? 'Thread' : 'Process',
    'Turns',
    'Held the stick',
    'Waited for it',
    'Blocked or asleep',
    'Finished at',
  ],
  ms: duration,
  unfinished: 'did not',

  /** The drawing in words, for those who do not see it. */
  summary: (drawn: Drawn): string =>
    `${many(drawn.by, drawn.lanes.length)} over ${seconds(drawn.end)} seconds. ${drawn.lanes
      .map((lane) => {
        const { held, turns, waited, blocked, slept } = lane.tally;
        const also = [
          waited >= 1 ? `waited ${milliseconds(waited)} for it` : '',
          blocked >= 1 ? `was blocked on a lock for ${milliseconds(blocked)}` : '',
          slept >= 1 ? `slept ${milliseconds(slept)}` : '',
        ].filter((part) => part !== '');
        const first = `${lane.name} held the stick ${milliseconds(held)} milliseconds in ${plural(turns, 'turn', 'turns')}`;
        return [first, ...also].join(', ');
      })
      .join('; ')}.`,

  /** What is not drawn, in words. */
  aside: (drawn: Drawn): string => {
    const held = drawn.aside.filter((lane) => lane.tally.turns > 0);
    const main = held.find((lane) => lane.isMain);
    const others = held.filter((lane) => !lane.isMain);
    const othersHeld = others.reduce((sum, lane) => sum + lane.tally.held, 0);
    return [
      main
        ? `${nameOf(main, drawn.by)} held it ${duration(main.tally.held)}, to start the others and to print.`
        : '',
      others.length > 0
        ? `${many(drawn.by, others.length)} more held it ${duration(othersHeld)} in all; ${others.length === 1 ? 'it is' : 'they are'} in the table.`
        : '',
    ]
      .filter((part) => part !== '')
      .join(' ');
  },

  /** What the reader can check on the drawing. `cores` is 0 where the machine is not the reader's. */
  check: (drawn: Drawn, hasLens: boolean, isTinted: boolean, cores: number): string =>
    [
      drawn.lanes.length < 2 ? '' : drawn.isOneStick ? oneStick(cores) : manySticks,
      isTinted
        ? 'Turns too short to draw one by one are a tint: its strength is the share of time held.'
        : '',
      hasLens ? 'Drag the frame to look elsewhere.' : '',
      drawn.isCut ? 'The trace was full before the run ended: what came after is not drawn.' : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  nothing: 'No recording of this run yet. Run the program to draw it.',

  key: {
    hold: 'holding the stick',
    wait: 'waiting for it',
    lock: 'blocked on a lock',
    sleep: 'sleeping',
    idle: 'waiting for something else',
    end: 'finished',
  },
  read: {
    caption:
      'How to read a run. Time goes right, one lane per thread, and the stick is the ground under whoever is running Python.',
    label:
      'How to read a run: a solid block is a thread holding the stick; a dotted line is a thread waiting for it; hatching is a thread blocked on a lock; a wave is sleep; an upright bar is the end of a thread.',
    holdAndLock: 'holding it, and the lock',
  },
} as const;
