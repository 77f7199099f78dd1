import { expect, test } from 'vitest';
import { sampleAsked } from '../lesson/samples.ts';
import { answered, samplePrediction, sampleResult } from '../progress/samples.ts';
import { tallyOf } from '../progress/tally.ts';
import { confidences } from '../quiz/prediction.ts';
import { clockNote, howSure, revealView, soFar } from './verdict.ts';

const nobody = tallyOf([]);
const result = { ...sampleResult, read: '1.24', unit: 0.31 };
const view = (own: Partial<typeof samplePrediction> = {}) =>
  revealView({ ...samplePrediction, ...own }, result, sampleAsked, nobody);

test('both times are on the scale, in the seconds of this machine', () => {
  const { said, printed, you, real } = view({ said: { pick: 'all-at-once', calls: 1 } });
  expect(said).toEqual({ text: '0.31', as: 'seconds' });
  expect(printed).toEqual({ text: '1.24', as: 'seconds' });
  expect(you).toBeCloseTo(200 / 7, 5);
  expect(real).toBeCloseTo(400 / 7, 5);
});

test('the headline says what was expected and what happened, never right or wrong', () => {
  expect(view()).toMatchObject({ expected: 'You expected four at once.', happened: 'They took turns.' });
});

test('certain and wrong: the surprise is the lesson', () => {
  expect(view({ confidence: 'certain' }).sentences.join(' ')).toContain('That surprise is the lesson.');
});

test('a right guess will be asked again', () => {
  const { sentences } = view({ said: { pick: 'turns', calls: 4 }, confidence: 'guess' });
  expect(sentences.join(' ')).toContain('we’ll ask again');
});

test('every pairing of certainty and outcome has words of its own', () => {
  const all = confidences.flatMap((confidence) => [howSure(confidence, true), howSure(confidence, false)]);
  expect(new Set(all).size).toBe(6);
  for (const words of all) expect(words).not.toMatch(/oops|sorry|incorrect/i);
});

test('from the second answer on the reader’s certainty has a record', () => {
  expect(soFar('fairly', tallyOf([answered()]))).toBe('');
  expect(soFar('fairly', tallyOf([answered(), answered({}, true), answered({}, true)]))).toBe(
    'You have marked three answers “fairly sure” so far; two of them were right.',
  );
});

test('who asked to be shown has no mark and no verdict on their certainty', () => {
  const shown = revealView({ type: 'show-me' }, result, sampleAsked, nobody);
  expect(shown).toMatchObject({
    said: undefined,
    you: undefined,
    expected: '',
    saidNote: 'You asked to be shown.',
  });
});

test('a run that printed no time says how it ended, and is offered again', () => {
  const stopped = { ...result, ended: 'stopped', read: undefined, line: '' } as const;
  const shown = revealView(samplePrediction, stopped, sampleAsked, nobody);
  expect(shown).toMatchObject({
    printed: undefined,
    real: undefined,
    happened: 'The run was stopped before it printed.',
  });
  expect(shown.line).not.toBe('');
});

test('a coarse clock is named', () => {
  const info = { python: '3.14.2', clockStep: 0.1, bootMs: 900, plainBecause: '' };
  expect(clockNote(2196.4, { ...info, isolated: true })).toBe('The whole run took 2,196 ms.');
  expect(clockNote(2196.4, { ...info, isolated: false })).toContain('every 0.1 ms');
});
