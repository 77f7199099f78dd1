/**
 * How high a frame to reserve for an embed, in CSS pixels, so that neither the question nor what comes of it moves the page below.
 * An estimate from above, by counting lines and letters; the tests hold it against the browser. What is higher all the same scrolls.
 */
import type { LessonContext } from '../../lesson/context.ts';
import { unpackTrace } from '../../lesson/recording.ts';
import { ask } from '../quiz/kinds/asked.ts';
import type { QuizData } from '../quiz/kinds/schemas.ts';
import { timeline } from '../timeline/timeline.ts';

export interface Size {
  /** Where the program stands beside the form: from `columns` on. */
  readonly wide: number;
  /** Where the form stands below the program. */
  readonly narrow: number;
}

/** Narrower frames have one column; embed.css has the same number. */
export const columns = 560;

/** Of the program, what asks and what comes of it. */
export interface Measures {
  readonly lines: number;
  readonly quiz: QuizData;
  /** Of the drawing. */
  readonly lanes: number;
}

export function measuresOf({ data, programs, recordings }: LessonContext): Measures {
  const { file } = data.programs.broken;
  const run = recordings?.runs[file];
  return {
    lines: (programs[file] ?? '').trimEnd().split('\n').length,
    quiz: data.quiz,
    lanes: run ? timeline(unpackTrace(run.trace)).lanes.length : 4,
  };
}

/** Letters in a line of a column: about 300 px of the form, or the whole of a telephone. */
const letters = { label: 36, note: 44, text: 44 } as const;
const chrome = 90;
const fold = 48;

export function sizeOf({ lines, quiz, lanes }: Measures): Size {
  const code = 60 + 22 * lines;
  const form = formHeight(quiz, lines);
  const why = Math.max(
    0,
    ...ask(quiz).options.map(({ feedback }) => rows(feedback, letters.text) * 22 + 140),
  );
  const drawing = 150 + 55 * Math.max(1, lanes);
  const wide = chrome + Math.max(code, form, Math.max(340, why) + drawing + fold);
  const narrow = chrome + Math.max(code + form, 360 + why + drawing + fold);
  return { wide: round(wide), narrow: round(Math.max(wide, narrow)) };
}

function formHeight(quiz: QuizData, lines: number): number {
  const buttons = 210;
  const scale = 'estimate' in quiz && quiz.estimate ? 245 : 0;
  return buttons + legendHeight(quiz.legend) + fieldHeight(quiz, lines) + scale;
}

function fieldHeight(quiz: QuizData, lines: number): number {
  switch (quiz.kind) {
    case 'choice':
      return sum(quiz.options.map(({ label, note }) => optionHeight(label, note)));
    case 'outcome':
      return sum(quiz.options.map(({ note }) => optionHeight('It prints something that varies', note)));
    case 'count':
      return 130 + sum(quiz.options.map(({ note }) => optionHeight('More than 800,000', note)));
    case 'order':
      return 100 + 62 * quiz.lines.length;
    case 'line':
      return 70 + 28 * Math.min(lines, quiz.between[1] - quiz.between[0] + 1);
    case 'text':
      return 140;
    case 'time':
      return 215;
  }
}

const optionHeight = (label: string, note: string | undefined): number =>
  Math.max(38, 14 + 21 * rows(label, letters.label) + 18 * rows(note ?? '', letters.note));
const legendHeight = (legend: string): number => 12 + 22 * rows(legend, 30);
const rows = (text: string, letters: number): number => Math.ceil(text.length / letters);
const sum = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
const round = (px: number): number => Math.ceil(px / 10) * 10;
