/** The words of the prediction form. */
import type { Confidence, Part } from './quiz.ts';
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

const doubles = 'Each step to the right doubles it.';

const missingPart: Readonly<Record<Part, string>> = {
  kind: 'what happens',
  calls: 'a mark on the scale',
  confidence: 'how sure you are',
};

export const strings = {
  keys: (options: number) => `Keys 1 to ${options} choose.`,
  optionsOnPaper: 'What could happen:',
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
  committed: 'Your answer stands.',
  stop: 'Stop',
  showRecording: 'Don’t wait, show a recording',
} as const;
