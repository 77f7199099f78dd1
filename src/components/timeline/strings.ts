/** Every word the timeline shows. Translate here. */
import { duration, milliseconds, seconds } from './axis.ts';
import type { By, Doing, Span } from './fold.ts';
import type { Drawn, Lane, Tally } from './timeline.ts';

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
const many = (by: By, n: number): string =>
  by === 'thread' ? plural(n, 'thread', 'threads') : plural(n, 'process', 'processes');
const nameOf = (lane: Lane, by: By): string =>
  lane.isMain ? (by === 'thread' ? 'The main thread' : 'The main process') : lane.name;

/** "on lock_a and lock_b" */
const onLocks = (locks: readonly string[]): string =>
  locks.length === 0 ? 'on a lock' : listed.format(locks.map(onWhat));

const listed = new Intl.ListFormat('en');

const laneInWords = ({ name, tally }: Lane): string => {
  const { held, turns, waited, blocked, locks, slept, native, idle } = tally;
  const also = [
    waited >= 1 ? `waited ${milliseconds(waited)} for it` : '',
    blocked >= 1 ? `was blocked ${onLocks(locks)} for ${milliseconds(blocked)}` : '',
    slept >= 1 ? `slept ${milliseconds(slept)}` : '',
    native >= 1 ? `worked ${milliseconds(native)} in C without it` : '',
    idle >= 1 ? `waited ${milliseconds(idle)} for something else` : '',
  ].filter((part) => part !== '');
  const first = `${name} held the stick ${milliseconds(held)} milliseconds in ${plural(turns, 'turn', 'turns')}`;
  return [first, ...also].join(', ');
};

const oneStick = (cores: number): string =>
  `Draw a vertical line anywhere: it crosses one solid block, never two.${cores > 1 ? ` There were ${cores} cores and one stick.` : ''}`;
const manySticks =
  'Draw a vertical line: it crosses several solid blocks. Each process has a stick of its own, so none is drawn.';

/** `lock_a` is waited for, `tasks.get()` is where the wait is. */
const onWhat = (on: string): string => (on.endsWith(')') ? `in ${on}` : `on ${on}`);

const idling: Readonly<Record<string, string>> & { readonly none: string } = {
  join: 'waited for a thread to end',
  process: 'waited for another process',
  none: 'waited',
};

/** Milliseconds as finely as the length of what is told asks for. */
const fine = (ms: number, length: number): string => ms.toFixed(length < 1 ? 3 : length < 1000 ? 1 : 0);

export const strings = {
  title: 'Who held the stick',
  titleRecorded: 'Who held the stick, in a recorded run',
  titleYours: 'Who held the stick, in the run you just made',
  titleKept: (at: Date): string =>
    `Who held the stick, in your run of ${at.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })}`,
  titleRunning: 'Who holds the stick, right now',
  replay: (end: number): string => `Replay in ${seconds(end)} s`,
  moveLens: 'Move the magnifier; plus and minus change how much it shows',
  zoomIn: 'Look closer',
  zoomOut: 'See more',
  unfold: (n: number): string => `Show the other ${n} lanes`,
  fold: (n: number): string => `Fold ${n} lanes`,
  /** Of the part where keys go from span to span. */
  walk: 'Step through the run: arrows along and between lanes, page keys follow the stick',
  nothingPointed: 'Point at a lane, or step through it with the arrow keys, to read times and reasons here.',
  lensAt: (from: number, to: number): string => `${milliseconds(from)} to ${milliseconds(to)} milliseconds`,
  milliseconds: 'milliseconds',
  held: (ms: number): string => `held ${duration(ms)}`,
  /** What it did most while it did not hold. */
  rested: ({ waited, blocked, slept, native, idle }: Tally): string => {
    const most = Math.max(waited, blocked, slept, native, idle);
    const time = most < 10_000 ? milliseconds(most) : duration(most);
    if (most === waited) return `waited ${time}`;
    if (most === blocked) return `was blocked ${time}`;
    if (most === slept) return `slept ${time}`;
    return most === native ? `in C ${time}` : `had to wait ${time}`;
  },
  clock: (ms: number): string => `${(ms / 1000).toFixed(2)} s`,
  total: (ms: number): string => `${seconds(ms)} s`,
  longTurn: (ms: number): readonly string[] => [
    `${ms.toFixed(1)} ms: one long`,
    'step can’t stop',
    'halfway',
  ],
  tableTitle: 'The same run as a table',
  /** Of the table; those in the middle only where some lane has something there. */
  columns: {
    name: (by: By): string => (by === 'thread' ? 'Thread' : 'Process'),
    turns: 'Turns',
    held: 'Held the stick',
    waited: 'Waited for it',
    blocked: 'Blocked on a lock',
    slept: 'Slept',
    native: 'In C, without it',
    idle: 'Waited otherwise',
    end: 'Finished at',
  },
  ms: duration,
  /** Of the table: how long, and on what. */
  blocked: (ms: number, locks: readonly string[]): string =>
    locks.length === 0 || ms === 0 ? duration(ms) : `${duration(ms)} ${onLocks(locks)}`,
  unfinished: 'did not',

  /** The drawing in words, for those who do not see it. Of many lanes, the sums: the table has each. */
  summary: (drawn: Drawn): string => {
    const { lanes, folded } = drawn;
    const own = [...lanes.filter((lane) => !lane.isRest), ...folded];
    const begin = `${many(drawn.by, own.length)} over ${seconds(drawn.end)} seconds.`;
    if (own.length <= 8) return `${begin} ${own.map(laneInWords).join('; ')}.`;
    const held = own.map((lane) => lane.tally.held);
    const turns = own.reduce((sum, lane) => sum + lane.tally.turns, 0);
    return `${begin} They held the stick ${duration(held.reduce((a, b) => a + b, 0))} in all, in ${turns} turns: between ${duration(Math.min(...held))} and ${duration(Math.max(...held))} each. The table tells of each.`;
  },

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
      hasLens ? 'Drag the frame, or the magnified part, to look elsewhere.' : '',
      drawn.folded.length > 0 ? `The lowest lane stands for ${drawn.folded.length} more.` : '',
      drawn.isCut ? 'The trace was full before the run ended: what came after is not drawn.' : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  nothing: 'No recording of this run yet. Run the program to draw it.',

  key: {
    hold: 'holding the stick',
    wait: 'waiting for it',
    lock: 'blocked on a lock',
    native: 'in C, without the stick',
    sleep: 'sleeping',
    events: 'waiting for events',
    idle: 'waiting for something else',
    end: 'finished',
  },

  /** One span, under the drawing: who, what, from when to when, why it ended, at which line. */
  tell: {
    hold: (name: string) => `${name} held the stick`,
    wait: (name: string) => `${name} was ready and waited for the stick`,
    lock: (name: string, { on }: Span, holder?: string) =>
      `${name} was blocked ${on ? onWhat(on) : 'on a lock'}${holder === undefined ? '' : `, held by ${holder},`}`,
    native: (name: string, { call }: Span) =>
      call === undefined
        ? `${name} worked in C code that had let go of the stick`
        : `${name} worked in ${call}, C code that had let go of the stick,`,
    sleep: (name: string) => `${name} slept`,
    events: (name: string) => `${name} waited for events`,
    idle: (name: string, { for: reason, on }: Span, holder?: string) => {
      if (reason === 'join' && holder !== undefined) return `${name} waited for the end of ${holder}`;
      return on && reason !== 'join'
        ? `${name} waited ${onWhat(on)}`
        : `${name} ${idling[reason ?? 'none'] ?? idling.none}`;
    },
    rest: (n: number): string => `One of ${n} folded lanes`,
    time: (from: number, to: number): string =>
      `from ${fine(from, to - from)} to ${fine(to, to - from)} ms: ${fine(to - from, to - from)} ms.`,
    line: (line: number, text: string): string => (text === '' ? `Line ${line}` : `Line ${line}: ${text}`),
    ended: {
      preempted: (by: By): string =>
        ` Its time was up, and another ${by === 'thread' ? 'thread' : 'one'} was waiting.`,
      shared: ' Its time was up, and another process was waiting.',
      finished: ' Then it was finished.',
      after: {
        wait: ' Then it let another go first.',
        lock: ' Then it had to wait for a lock.',
        native: ' Then it let go, and worked on in C.',
        sleep: ' Then it slept.',
        events: ' Then it waited for events.',
        idle: ' Then it had to wait.',
      } satisfies Readonly<Record<Exclude<Doing, 'hold'>, string>>,
    },
  },
  read: {
    caption:
      'How to read a run. Time goes right, one lane per thread, and the stick is the ground under whoever is running Python.',
    label:
      'How to read a run: a solid block is a thread holding the stick; a dotted line is a thread waiting for it; hatching is a thread blocked on a lock; a wave is sleep; an upright bar is the end of a thread.',
    holdAndLock: 'holding it, and the lock',
  },
} as const;
