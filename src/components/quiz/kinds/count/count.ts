/** A count under a race: exactly that many, less, or more; and, for who likes, how many. */
import type { Result, Said } from '../../prediction.ts';
import { countText, numberText, words } from '../../strings.ts';
import type { Asked } from '../asked.ts';
import { firstGroup, judgedByOption, optionsOf } from '../options.ts';
import type { CountQuiz } from './schema.ts';

export function count(quiz: CountQuiz): Asked {
  const options = optionsOf(quiz.options, ({ id }) => countText[id](quiz.exactly));
  return {
    ...judgedByOption(options, quiz, ({ pick }) => pick ?? ''),
    amend: (said, more) => amended(said, more, quiz.exactly),
    missing: ({ pick }) => (pick === undefined ? ['pick'] : []),
    settle: settled,
    fits: ({ pick }) => options.some(({ id }) => id === pick),
    read: (printed) => firstGroup(quiz.reads, printed),
    tells: (result) => countOf(result) !== undefined,
    shows: (result) => {
      const printed = countOf(result);
      return printed === undefined ? undefined : sideOf(printed, quiz.exactly);
    },
    predicted: (said) =>
      said.count === undefined
        ? { text: options.find(({ id }) => id === said.pick)?.label ?? '', as: 'words' }
        : { text: numberText(said.count), as: 'words' },
    printed: (result) => {
      const printed = countOf(result);
      return printed === undefined ? undefined : { text: numberText(printed), as: 'words' };
    },
    howFar: (said, result) => howFar(said, result, quiz.exactly),
  };
}

/** What the run printed as its count, whatever separates the thousands. */
export function countOf({ read }: Result): number | undefined {
  const count = Number(read?.replaceAll(/[\s,_]/g, '') || Number.NaN);
  return Number.isFinite(count) ? count : undefined;
}

export const sideOf = (count: number, exactly: number): CountQuiz['answer'] => {
  if (count === exactly) return 'exactly';
  return count < exactly ? 'less' : 'more';
};

/** A number says which side it is on; a side that is chosen after it, and is another, takes it back. */
export function amended(said: Said, more: Said, exactly: number): Said {
  if (more.count !== undefined) return { ...said, ...more, pick: sideOf(more.count, exactly) };
  // A number taken back takes back no side: not what was chosen before it, and not what is chosen with it.
  if ('count' in more) return { ...said, ...more };
  const isOther = said.count !== undefined && sideOf(said.count, exactly) !== more.pick;
  return { ...said, ...more, ...(isOther && { count: undefined }) };
}

const settled = ({ pick = '', count }: Said): Said =>
  count === undefined || pick === 'exactly' ? { pick } : { pick, count };

function howFar(said: Said | undefined, result: Result, exactly: number): string {
  const printed = countOf(result);
  if (printed === undefined || printed === exactly) return '';
  const share = words.share(printed, exactly);
  return said?.count === undefined ? share : `${share} ${words.countOff(said.count, printed)}`;
}
