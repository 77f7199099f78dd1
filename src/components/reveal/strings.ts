/** The words of the reveal: labels first, then the sentences of the verdict. */
import type { Confidence, Ending } from '../quiz/prediction.ts';

export const strings = {
  youPredicted: 'You predicted',
  itPrinted: 'It printed',
  /** Where the question is how it ends. */
  itEnded: 'What happened',
  seconds: 's',
  you: 'You',
  python: 'Python',
  runAgain: 'Run it again',
  stop: 'Stop',
  running: 'Running …',
  afresh: 'Ask me afresh',
  happened: 'this is what happened',
  feedback: {
    mine: 'your answer',
    holds: 'this is what happened',
    both: 'your answer, and what happened',
  },
  why: {
    mine: 'your answer',
    holds: 'this is the reason',
    both: 'your answer, and the reason',
    right: 'That is the reason.',
    other: 'The reason is another. Your answer comes first below, with what is right in it.',
  },
  /** Under the feedback to an answer that stands for a misconception. */
  idea: 'More on this idea',
  readOn: 'Lessons that meet it again:',
  nothing: '—',
  answer: 'Answer',
  goOn: 'Go on to the explanation',
  chooseFirst: 'Choose one of them, or go on to the explanation.',
  noRecording: 'No recording of this run is kept yet. It needs a browser that can run Python here.',
  thisRun: (python: string) => `The run you just made, in CPython ${python} on this machine.`,
  keptRun: (date: string) => `Your run of ${date}.`,
  because: (because: string) => `“Because ${because}”`,
  scale: (you: string | undefined, real: string | undefined) =>
    [
      'On a scale where each step doubles the time',
      you === undefined ? 'you marked nothing' : `you marked ${you}`,
      real === undefined ? 'and there is no time to set beside it.' : `and Python took ${real}.`,
    ].join(', '),
} as const;

const count = (n: number): string =>
  ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][n] ?? String(n);

export const words = {
  confidence: { guess: 'a guess', fairly: 'fairly sure', certain: 'certain' } satisfies Record<
    Confidence,
    string
  >,
  shown: 'You asked to be shown.',
  shownIsAnswer:
    'Commit to something next time, even to a wild guess: a wrong guess is remembered better than none.',
  saidNote: (label: string, confidence: string) => `${label}, ${confidence}`,
  sure: {
    right: {
      guess: 'Right. You marked it a guess, so we’ll ask again: the list of lessons offers it once more.',
      fairly: 'Right, and you were fairly sure.',
      certain: 'Right, and you were certain.',
    },
    wrong: {
      guess: 'You marked it a guess; from here on it need not be one.',
      fairly: 'You were fairly sure, so start below with the answer you gave.',
      certain: 'You were certain. That surprise is the lesson.',
    },
  } satisfies Record<'right' | 'wrong', Record<Confidence, string>>,
  soFar: (answered: number, right: number, confidence: string) =>
    `You have marked ${count(answered)} answers “${confidence}” so far; ${count(right)} of them ${right === 1 ? 'was' : 'were'} right.`,
  ended: {
    printed: 'It ended without printing what was asked for.',
    raised: 'It stopped with an error.',
    deadlock: 'Nothing in it could ever go on.',
    stopped: 'The run was stopped before it printed.',
    'out-of-time': 'It was still going when its time was up.',
    crashed: 'The interpreter broke off.',
  } satisfies Record<Ending, string>,
  noLine: {
    printed: 'nothing',
    raised: 'nothing, and an error',
    deadlock: 'nothing: a deadlock',
    stopped: 'nothing: stopped',
    'out-of-time': 'nothing: cut off at the time limit',
    crashed: 'nothing: broken off',
  } satisfies Record<Ending, string>,
  notRun: 'It has not run here.',
  sureOnly: (confidence: string) => `${confidence.charAt(0).toUpperCase()}${confidence.slice(1)}`,
  otherwise: 'This time it went otherwise.',
  unusual:
    'This run went another way than most. Run it again, a few times: the feedback speaks of what usually happens.',
  runToSee: 'Run it again to see what it prints. Your prediction is kept.',
  measured: (ms: string, step: number, isIsolated: boolean) =>
    isIsolated
      ? `The whole run took ${ms} ms.`
      : `The whole run took ${ms} ms, by a clock that ticks every ${step} ms on this page.`,
} as const;
