/** The words of the prediction form, and of the answers that can be given in it. */
import type { Confidence, Ending, Part } from './prediction.ts';
import { roundCalls, secondsText } from './scale.ts';

export interface UnitLabel {
  readonly one: string;
  readonly many: string;
}

export const callsText = (calls: number, label: UnitLabel): string => {
  const rounded = roundCalls(calls);
  return `${rounded} ${rounded === 1 ? label.one : label.many}`;
};

export const confidenceText: Readonly<Record<Confidence, string>> = {
  guess: 'A guess',
  fairly: 'Fairly sure',
  certain: 'Certain',
};

/** With the separators that readers are used to: 589,450. */
export const numberText = (number: number): string => number.toLocaleString('en-GB');

export const outcomeText = {
  same: 'It prints the same on every run',
  varies: 'It prints something that varies',
  raises: 'It raises an error',
  'never-ends': 'It never finishes',
} as const;

export const countText = {
  exactly: (count: number) => `Exactly ${numberText(count)}`,
  less: (count: number) => `Less than ${numberText(count)}`,
  more: (count: number) => `More than ${numberText(count)}`,
} as const;

/** What stands under "It printed" where the question is how it ends. */
export const endedText: Readonly<Record<Ending, string>> = {
  printed: 'It came to its end',
  raised: 'It raised an error',
  deadlock: 'It never finished',
  'out-of-time': 'It never finished',
  stopped: 'It was stopped',
  crashed: 'It broke off',
};

/** Names of answers in the list of all of them. */
export const labels = {
  otherText: 'Anything else',
  otherOrder: 'Any other order',
  otherLine: 'Any other line',
  line: (line: number) => `Line ${line}`,
} as const;

/** How far an answer was from the run. */
export const words = {
  took: (seconds: string, calls: string) => `${seconds} s is ${calls}`,
  onMark: (start: string) => `${start}: on your mark.`,
  nearMark: (start: string, size: string, isPast: boolean) =>
    `${start}, near your mark: ${size} doublings ${isPast ? 'past it' : 'short of it'}.`,
  farMark: (start: string, size: string, isPast: boolean) =>
    `${start}, ${size} doublings ${isPast ? 'past' : 'short of'} your mark.`,
  share: (printed: number, exactly: number) =>
    `${numberText(printed)} is ${Math.round((printed / exactly) * 100)} % of ${numberText(exactly)}.`,
  countOff: (said: number, printed: number) =>
    said === printed
      ? 'That is your number, to the last digit.'
      : `Your number was ${numberText(Math.abs(said - printed))} too ${said > printed ? 'high' : 'low'}.`,
} as const;

const doubles = 'Each step to the right doubles it.';

const missingPart: Readonly<Record<Part, string>> = {
  pick: 'what happens',
  calls: 'a mark on the scale',
  text: 'the text',
  order: 'an order (move a line)',
  count: 'a number',
  line: 'a line of the program',
  confidence: 'how sure you are',
};

export const strings = {
  keys: (options: number) => `Keys 1 to ${options} choose.`,
  optionsOnPaper: 'What could happen:',
  linesOnPaper: 'The lines, in no order:',
  text: 'Your text',
  textNote: 'Quotes, dashes and spaces may be of any kind; upper and lower case count.',
  countLegend: 'If you like, a number',
  count: 'The number it prints',
  countNote: 'no need to be near; leave it empty if you would rather not',
  countUnread: 'That is not a number. Digits alone will do: 700000.',
  orderNote: 'Drag a line to its place, or move it with its buttons. The first line printed goes on top.',
  up: (line: string) => `Move “${line}” up`,
  down: (line: string) => `Move “${line}” down`,
  moved: (line: string, place: number, of: number) => `“${line}” is now ${place} of ${of}.`,
  orderUnset: 'Not an order of yours yet: move at least one line.',
  lineNote: 'Choose a line. With the keyboard: Tab, then the arrow keys.',
  line: (line: number) => `Line ${line}:`,
  hint: {
    later: (unit: string) => `One ${unit}, alone, is timed on this machine once Python is here. ${doubles}`,
    measuring: (unit: string) => `One ${unit}, alone, is being timed on this machine now. ${doubles}`,
    never: (unit: string) => `The unit is one ${unit}, alone. ${doubles}`,
    measured: (unit: string, seconds: number) =>
      `One ${unit}, alone, takes ${secondsText(seconds)} s on this machine. ${doubles}`,
    recorded: (unit: string, seconds: number) =>
      `One ${unit}, alone, took ${secondsText(seconds)} s on the machine of the recording. ${doubles}`,
  },
  slider: 'Time printed',
  unmarked: 'no mark yet',
  mark: (calls: string, seconds: number | undefined) =>
    seconds === undefined ? calls : `${secondsText(seconds)} seconds, ${calls}`,
  noTime: 'With that answer there is no time to estimate.',
  sure: 'How sure are you?',
  because: 'Because …',
  becauseNote: 'one line, if you like; it stays on this device and is shown to you at the reveal',
  commit: 'Commit and run it',
  showMe: 'I don’t know, show me',
  missing: (parts: readonly Part[]) =>
    `Still to say: ${parts.map((part) => missingPart[part]).join(', and ')}.`,
  stop: 'Stop',
} as const;
