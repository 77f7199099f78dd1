/** What the reveal says, in words and places: from the commitment and the result alone. */
import type { EngineInfo } from '../../engine/index.ts';
import type { Tally } from '../progress/tally.ts';
import type { Asked, Option, Shown } from '../quiz/kinds/asked.ts';
import { callsTaken } from '../quiz/kinds/estimate.ts';
import type { Commitment, Confidence, Result } from '../quiz/prediction.ts';
import { positionOf } from '../quiz/scale.ts';
import { words } from './strings.ts';

export interface RevealView {
  /** What the reader said; undefined where they asked to be shown. */
  readonly said: Shown | undefined;
  readonly saidNote: string;
  readonly because: string;
  readonly printed: Shown | undefined;
  readonly line: string;
  /** Percent along the doubling scale. */
  readonly you: number | undefined;
  readonly real: number | undefined;
  readonly unit: number | undefined;
  readonly expected: string;
  readonly happened: string;
  readonly sentences: readonly string[];
}

export function revealView(commitment: Commitment, result: Result, asked: Asked, tally: Tally): RevealView {
  const said = commitment.type === 'prediction' ? commitment.said : undefined;
  const took = asked.estimate && callsTaken(result);
  const hasHappened = asked.tells(result);
  const predicted = said && asked.predicted(said, result);
  return {
    said: predicted,
    saidNote: noteOf(commitment, asked, predicted),
    because: commitment.type === 'prediction' ? commitment.because : '',
    printed: asked.printed(result),
    line: lineBeside(asked.printed(result), result.line) ?? lineOf(result),
    you: said?.calls === undefined ? undefined : positionOf(said.calls) * 100,
    real: took === undefined ? undefined : positionOf(took) * 100,
    unit: result.unit,
    expected: said ? (optionOf(asked.optionOf(said), asked)?.expected ?? '') : '',
    happened: hasHappened ? headline(asked, result) : endOf(result),
    sentences: hasHappened ? verdict(commitment, result, asked, tally) : [words.runToSee],
  };
}

/** A run that went another way than the lesson says is not given the lesson's words for it. */
const headline = (asked: Asked, result: Result): string =>
  isUnusual(asked, result) ? words.otherwise : asked.happened;

const isUnusual = (asked: Asked, result: Result): boolean =>
  (asked.shows(result) ?? asked.answer) !== asked.answer;

/** The words under the headline: how far, how sure, and how the reader's certainty has served them so far. */
function verdict(commitment: Commitment, result: Result, asked: Asked, tally: Tally): string[] {
  const said = commitment.type === 'prediction' ? commitment.said : undefined;
  const sentences = [asked.howFar(said, result)];
  if (isUnusual(asked, result)) sentences.push(words.unusual);
  if (commitment.type === 'show-me') return [...sentences, words.shownIsAnswer].filter(Boolean);
  const right = asked.isRight(commitment.said, result);
  sentences.push(howSure(commitment.confidence, right), soFar(commitment.confidence, tally));
  return sentences.filter(Boolean);
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

export const optionOf = (id: string, asked: Asked): Option | undefined =>
  asked.options.find((option) => option.id === id);

/** What was chosen, unless that stands big above already; and how sure the reader was. */
function noteOf(commitment: Commitment, asked: Asked, shown: Shown | undefined): string {
  if (commitment.type === 'show-me') return words.shown;
  const sure = words.confidence[commitment.confidence];
  const { pick } = commitment.said;
  const label = pick === undefined ? '' : (optionOf(pick, asked)?.label ?? '');
  return label === '' || label === shown?.text ? words.sureOnly(sure) : words.saidNote(label, sure);
}

/** The last line, unless it stands big above, or is one of several that do; undefined where nothing was printed at all. */
export function lineBeside(printed: Shown | undefined, line: string): string | undefined {
  if (printed?.as === 'code' || printed?.text === line) return '';
  return line === '' ? undefined : line;
}

const endOf = ({ source, ended }: Result): string => (source === 'none' ? words.notRun : words.ended[ended]);
const lineOf = ({ source, ended }: Result): string => (source === 'none' ? '' : words.noLine[ended]);
