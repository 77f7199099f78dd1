/** What a question offers, for a page without a script: a heading and the possible answers, or undefined where any text is one. */
import type { QuizData } from './kinds/schemas.ts';
import { countText, outcomeText, strings } from './strings.ts';

export interface Paper {
  readonly heading: string;
  readonly answers: readonly string[];
}

export function onPaper(quiz: QuizData): Paper | undefined {
  const could = (answers: readonly string[]): Paper => ({ heading: strings.optionsOnPaper, answers });
  const noted = (label: string, note: string | undefined): string => (note ? `${label}: ${note}` : label);
  switch (quiz.kind) {
    case 'outcome':
      return could(quiz.options.map(({ id, note }) => noted(outcomeText[id], note)));
    case 'choice':
      return could(quiz.options.map(({ label, note }) => noted(label, note)));
    case 'count':
      return could(quiz.options.map(({ id, note }) => noted(countText[id](quiz.exactly), note)));
    case 'order':
      return { heading: strings.linesOnPaper, answers: quiz.lines.map(({ text }) => text) };
    case 'text':
    case 'time':
    case 'line':
      return undefined;
  }
}
