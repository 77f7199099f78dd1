/** The words about answered lessons on the list of lessons. */
import type { Confidence } from '../quiz/prediction.ts';

export const strings = {
  answered: 'answered',
  surprises: (count: number) => (count === 1 ? 'surprise' : 'surprises'),
  rightWhen: {
    guess: 'right when guessing',
    fairly: 'right when fairly sure',
    certain: 'right when certain',
  } satisfies Record<Confidence, string>,
  share: (right: number, answered: number) => `${right} of ${answered}`,
  status: {
    predicted: 'As you predicted',
    surprised: 'Surprised you',
    guessed: 'A right guess',
    shown: 'You were shown',
  },
  mine: 'Your answers',
  goOn: 'Go on here',
  saidTime: (said: string, took: string) => `said ${said} s, took ${took} s`,
  said: (said: string, printed: string) => `said ${said}, printed ${printed}`,
  took: (took: string) => `took ${took} s`,
  askAgain: 'ask me again',
} as const;
