/** Rules for prose: words that talk down, numbers that were measured somewhere else, and what is still to be written. */
import type { Finding, LessonFiles, Passage, Rule } from './finding.ts';
import { proseOf, wordsOf } from './passages.ts';

const passagesOf = ({ mdx, data }: LessonFiles): Passage[] => [...wordsOf(data), ...proseOf(mdx)];

/** What makes a reader to whom it is not so feel stupid, or is noise. */
const condescending =
  /\b(simply|just|obvious|obviously|oops|trivial|trivially|of course|as everyone knows)\b/gi;

export const plainWords: Rule = (lesson) =>
  passagesOf(lesson).flatMap(({ where, text }) =>
    [...text.matchAll(condescending)].map(([word]) => ({
      where,
      says: `Received "${word}". Leave it out, or say what makes it so.`,
    })),
  );

export const nothingToDo: Rule = ({ mdx, programs }) =>
  Object.entries({ 'index.mdx': mdx, ...programs }).flatMap(([file, text]) =>
    text
      .split('\n')
      .flatMap((line, i) =>
        line.includes('TODO')
          ? [{ where: `${file}:${i + 1}`, says: `Still to be written: ${line.trim()}` }]
          : [],
      ),
  );

const measure =
  /\b(\d[\d,]*(?:\.\d+)?)[\s\u00a0\u202f-]?(ms|µs|ns|s|seconds?|milliseconds?|microseconds?|minutes?|times (?:faster|slower|as)|percent|per cent|%)(?![a-z])/gi;

/**
 * A time or a share in prose must be the program's own (a number in its source, in any unit) or the switch interval: what was measured
 * on some machine belongs into a run. Stories may tell what they tell. An exception is named in a comment: `lint-ok: "0.9 s"`.
 */
export const nothingMeasured: Rule = (lesson) => {
  const own = ownNumbers(lesson);
  const excepted = [...lesson.mdx.matchAll(/lint-ok: "([^"]+)"/g)].map(([, text = '']) => text);
  const stories = { ...lesson, mdx: withoutStories(lesson.mdx) };
  return passagesOf(stories).flatMap(({ where, text }) =>
    [...text.matchAll(measure)].flatMap(([found, number = '', unit = '']): Finding[] =>
      own.has(inSeconds(number, unit)) || excepted.includes(found.replaceAll('\u00a0', ' '))
        ? []
        : [
            {
              where,
              says: `Received "${found}", which no program of the lesson contains. Leave it to the run; or, if it is a fact with a source, say so in a comment: lint-ok: "${found}".`,
            },
          ],
    ),
  );
};

const withoutStories = (mdx: string): string =>
  mdx.replaceAll(/<Story\b.*?<\/Story>/gs, (story) => story.replaceAll(/[^\n]/g, ' '));

const SWITCH_INTERVAL = 0.005;

/** The numbers of the programs, as they stand and as milliseconds. */
function ownNumbers({ programs }: LessonFiles): ReadonlySet<number> {
  const literals = Object.values(programs)
    .flatMap((source) => source.match(/(?<![\w.])\d[\d_]*(?:\.\d+)?|(?<![\w.])\.\d+/g) ?? [])
    .map((literal) => Number(literal.replaceAll('_', '')));
  return new Set([SWITCH_INTERVAL, ...literals.flatMap((each) => [each, each / 1000].map(rounded))]);
}

function inSeconds(number: string, unit: string): number {
  const value = Number(number.replaceAll(',', ''));
  if (/^(ms|millisecond)/i.test(unit)) return rounded(value / 1000);
  if (/^(µs|microsecond)/i.test(unit)) return rounded(value / 1e6);
  if (/^ns/i.test(unit)) return rounded(value / 1e9);
  if (/^minute/i.test(unit)) return rounded(value * 60);
  return rounded(value);
}

const rounded = (value: number): number => Number(value.toPrecision(9));
