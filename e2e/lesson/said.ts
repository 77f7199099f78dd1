/** What a reader says who gives a certain answer, for every kind of question. */
import { callsTaken } from '../../src/components/quiz/kinds/estimate.ts';
import type { QuizData } from '../../src/components/quiz/kinds/schemas.ts';
import type { Result, Said } from '../../src/components/quiz/prediction.ts';

/** `option`: the id of one of the quiz's options. With a result at hand a time is put where it tells the options apart. */
export function saidFor(quiz: QuizData, option: string, result?: Result): Said {
  switch (quiz.kind) {
    case 'choice': {
      const isTimed = quiz.estimate && !quiz.options.find(({ id }) => id === option)?.timeless;
      return { pick: option, ...(isTimed && { calls: 1 }) };
    }
    case 'outcome':
    case 'count':
      return { pick: option };
    case 'text':
      return { text: quiz.options.find(({ id }) => id === option)?.text };
    case 'order':
      return { order: quiz.options.find(({ id }) => id === option)?.order };
    case 'line':
      return { line: quiz.options.find(({ id }) => id === option)?.line };
    case 'time': {
      const at = quiz.options.findIndex(({ id }) => id === option);
      const took = result && callsTaken(result);
      if (option === quiz.answer && took !== undefined) return { calls: took };
      const from = quiz.options[at - 1]?.upTo;
      const to = quiz.options[at]?.upTo;
      if (to === undefined) return { calls: (from ?? 1) * 1.5 };
      return { calls: from === undefined ? to * 0.8 : Math.sqrt(from * to) };
    }
  }
}
