/** What the kinds have in common: options with feedback, and the judging of an answer by the option it counts as. */
import type { Result, Said } from '../prediction.ts';
import type { Asked, Option } from './asked.ts';

interface Stance {
  readonly id: string;
  readonly expected: string;
  readonly feedback: string;
}

/** The id of the option that all answers count as which nobody foresaw. */
export const otherwiseId = 'otherwise';

export const optionsOf = <S extends Stance>(
  stances: readonly S[],
  labelOf: (stance: S) => string,
  isCode = false,
): Option[] =>
  stances.map((stance) => {
    const { id, expected, feedback } = stance;
    return { id, label: labelOf(stance), isCode, expected, feedback };
  });

export const otherwiseOption = (label: string, stance: Omit<Stance, 'id'>): Option => ({
  id: otherwiseId,
  label,
  isCode: false,
  expected: stance.expected,
  feedback: stance.feedback,
});

/** A run that somebody stopped, or that broke off, answers no question. */
export const cameToAnEnd = ({ source, ended }: Result): boolean =>
  source !== 'none' && ended !== 'stopped' && ended !== 'crashed';

type Judged = Pick<
  Asked,
  'options' | 'answer' | 'happened' | 'amend' | 'estimate' | 'optionOf' | 'isRight' | 'howFar'
>;

/** What holds of a question whose answers are right where they count as the right option, at no distance from it. */
export const judgedByOption = (
  options: readonly Option[],
  { answer, happened }: Pick<Asked, 'answer' | 'happened'>,
  optionOf: (said: Said) => string,
): Judged => ({
  options,
  answer,
  happened,
  amend: (said, more) => ({ ...said, ...more }),
  estimate: undefined,
  optionOf,
  isRight: (said) => optionOf(said) === answer,
  howFar: () => '',
});

/** What a pattern's one group takes out of a text; ^ and $ stand for the ends of any line. */
export const firstGroup = (pattern: string, text: string): string | undefined =>
  new RegExp(pattern, 'm').exec(text)?.[1];

export const lastLine = (output: string): string => output.trimEnd().split('\n').at(-1) ?? '';
