/** Rules for the options of a quiz: what can be misread, or answered by elimination, teaches nothing. */
import type { LessonData } from '../schema.ts';
import type { Finding, Rule } from './finding.ts';

interface Labelled {
  readonly key: string;
  readonly label: string;
}

/** Options in the author's own words; the labels of the other kinds are output, code or the site's. */
function labelled({ quiz }: LessonData): Labelled[] {
  const own = quiz.kind === 'choice' || quiz.kind === 'time' ? quiz.options : [];
  return own.map(({ id, label }) => ({ key: `quiz.options.${id}.label`, label }));
}

function reasons({ quiz }: LessonData): Labelled[] {
  return [...quiz.why.options.map(({ id, label }) => ({ key: `quiz.why.options.${id}.label`, label }))];
}

/** "No ticket" may be what is printed, and "It never ends" is what a program does: those are no denials of another option. */
const negation = /\b(not|none|neither|nor|cannot)\b|n[’']t\b/i;

/** Of the outcomes only: a reason may be that something cannot be. */
export const noNegations: Rule = ({ data }) =>
  labelled(data).flatMap(({ key, label }) => {
    const word = negation.exec(label)?.[0];
    return word === undefined
      ? []
      : [{ where: key, says: `Received a negation, "${word}". Say what does happen instead.` }];
  });

const byElimination =
  /\b(all|none|both|any|either) of (the|these|them)\b|\b(above|below)\b|\bsomething else\b/i;

export const noElimination: Rule = ({ data }) =>
  [...labelled(data), ...reasons(data)].flatMap(({ key, label }) =>
    byElimination.test(label)
      ? [{ where: key, says: `Received "${label}". An option stands for one idea, without the others.` }]
      : [],
  );

/** An explanation takes more than this; "No, see above" does not. */
const SHORTEST_FEEDBACK = 80;

export const realFeedback: Rule = ({ data: { quiz } }) => {
  const options = [
    ...quiz.options.map(({ id, feedback }) => ({ where: `quiz.options.${id}.feedback`, feedback })),
    ...quiz.why.options.map(({ id, feedback }) => ({ where: `quiz.why.options.${id}.feedback`, feedback })),
  ];
  return options
    .filter(({ feedback }) => feedback.length < SHORTEST_FEEDBACK)
    .map(
      ({ where, feedback }): Finding => ({
        where,
        says: `Received ${feedback.length} characters. Say what is right in the idea, and name the mechanism.`,
      }),
    );
};

/** What a reader got wrong leads on only where the option says which idea it is. */
export const namedMisconceptions: Rule = ({ data: { quiz } }) =>
  quiz.kind !== 'choice'
    ? []
    : quiz.options
        .filter(({ id, misconception }) => id !== quiz.answer && misconception === undefined)
        .map(({ id }) => ({
          where: `quiz.options.${id}`,
          says: 'Received no misconception. Expected an id of src/lesson/misconceptions.',
        }));
