/** What the reveal says, in words and places: from the commitment and the result alone. */
import type { EngineInfo } from '../../engine/index.ts';
import type { QuizData } from '../../lesson/schema.ts';
import type { Tally } from '../progress/tally.ts';
import type { Commitment, Confidence, Result } from '../quiz/quiz.ts';
import { positionOf, secondsText } from '../quiz/scale.ts';
import { callsTaken, closenessOf, doublingsBetween, isRight } from '../quiz/score.ts';
import { callsText, type UnitLabel } from '../quiz/strings.ts';
import { words } from './strings.ts';

export interface RevealView {
  /** What the reader marked, in seconds or, without a unit, in calls; undefined where they marked nothing. */
  readonly said: { readonly text: string; readonly isSeconds: boolean } | undefined;
  readonly saidNote: string;
  readonly because: string;
  readonly printed: string | undefined;
  readonly line: string;
  /** Percent along the doubling scale. */
  readonly you: number | undefined;
  readonly real: number | undefined;
  readonly unit: number | undefined;
  readonly expected: string;
  readonly happened: string;
  readonly sentences: readonly string[];
}

export function revealView(commitment: Commitment, result: Result, quiz: QuizData, tally: Tally): RevealView {
  const said = commitment.type === 'prediction' ? commitment.calls : undefined;
  const took = callsTaken(result);
  const hasHappened = result.ended === 'printed' && result.seconds !== undefined;
  const chosen = optionOf(commitment, quiz);
  return {
    said: saidText(said, result.unit, quiz.estimate.unitLabel),
    saidNote:
      commitment.type === 'show-me'
        ? words.shown
        : words.saidNote(chosen?.label ?? '', words.confidence[commitment.confidence]),
    because: commitment.type === 'prediction' ? commitment.because : '',
    printed: result.seconds === undefined ? undefined : secondsText(result.seconds),
    line: result.line || lineOf(result),
    you: said === undefined ? undefined : positionOf(said) * 100,
    real: took === undefined ? undefined : positionOf(took) * 100,
    unit: result.unit,
    expected: chosen?.expected ?? '',
    happened: hasHappened ? quiz.happened : endOf(result),
    sentences: hasHappened ? verdict(commitment, result, quiz, tally) : [words.runToSee],
  };
}

/** The words under the headline: how far, how sure, and how the reader's certainty has served them so far. */
function verdict(commitment: Commitment, result: Result, quiz: QuizData, tally: Tally): string[] {
  const said = commitment.type === 'prediction' ? commitment.calls : undefined;
  const sentences = [howFar(said, result, quiz.estimate.unitLabel)];
  if (commitment.type === 'show-me') return [...sentences, words.shownIsAnswer].filter(Boolean);
  const right = isRight(commitment, quiz.answer);
  sentences.push(howSure(commitment.confidence, right), soFar(commitment.confidence, tally));
  return sentences.filter(Boolean);
}

export function howFar(said: number | undefined, result: Result, label: UnitLabel): string {
  const took = callsTaken(result);
  if (took === undefined || result.seconds === undefined) return '';
  const start = words.took(secondsText(result.seconds), callsText(took, label));
  if (said === undefined) return `${start}.`;
  const doublings = doublingsBetween(said, took);
  const size = Math.abs(doublings).toFixed(1);
  const close = closenessOf(said, took);
  if (close === 'hit') return words.onMark(start);
  return close === 'near'
    ? words.nearMark(start, size, doublings > 0)
    : words.farMark(start, size, doublings > 0);
}

export const howSure = (confidence: Confidence, right: boolean): string =>
  words.sure[right ? 'right' : 'wrong'][confidence];

/** One answer says nothing of one's certainty; from the second on it is worth a sentence. */
export function soFar(confidence: Confidence, tally: Tally): string {
  const { answered, right } = tally[confidence];
  return answered < 2 ? '' : words.soFar(answered, right, words.confidence[confidence]);
}

/** Said of every measured time: by which clock. */
export const clockNote = (elapsed: number, info: EngineInfo): string =>
  words.measured(Math.round(elapsed).toLocaleString('en-GB'), info.clockStep, info.isolated);

export const optionOf = (commitment: Commitment, quiz: QuizData): QuizData['options'][number] | undefined =>
  commitment.type === 'prediction' ? quiz.options.find((option) => option.id === commitment.kind) : undefined;

const endOf = ({ source, ended }: Result): string => (source === 'none' ? words.notRun : words.ended[ended]);
const lineOf = ({ source, ended }: Result): string => (source === 'none' ? '' : words.noLine[ended]);

function saidText(said: number | undefined, unit: number | undefined, label: UnitLabel): RevealView['said'] {
  if (said === undefined) return undefined;
  return unit === undefined
    ? { text: callsText(said, label), isSeconds: false }
    : { text: secondsText(said * unit), isSeconds: true };
}
