import { expect, test } from 'vitest';
import { markOf } from './mark.ts';
import { answered, shown } from './samples.ts';
import { summaryOf, tallyOf } from './tally.ts';

test('answers are counted by how sure the reader was', () => {
  const tally = tallyOf([
    answered({ confidence: 'fairly' }, true),
    answered({ confidence: 'fairly' }),
    answered({ confidence: 'certain' }),
    shown,
  ]);
  expect(tally).toEqual({
    guess: { answered: 0, right: 0 },
    fairly: { answered: 2, right: 1 },
    certain: { answered: 1, right: 0 },
  });
});

test('being shown is an answer, and no surprise', () => {
  expect(summaryOf([answered(), shown])).toMatchObject({ answered: 2, surprises: 1 });
});

test('the summary speaks of the surest answers there are', () => {
  expect(summaryOf([]).surest).toBeUndefined();
  expect(
    summaryOf([answered({ confidence: 'guess' }, true), answered({ confidence: 'fairly' })]).surest,
  ).toEqual({
    confidence: 'fairly',
    score: { answered: 1, right: 0 },
  });
});

test('the list says what was said and what it took', () => {
  expect(markOf(answered())).toEqual({
    kind: 'surprised',
    status: 'Surprised you',
    note: 'said 0.34 s, took 1.27 s',
  });
});

test('a right guess is told apart from a right answer', () => {
  expect(markOf(answered({ confidence: 'guess' }, true)).kind).toBe('guessed');
  expect(markOf(answered({ confidence: 'certain' }, true)).kind).toBe('predicted');
});

test('who marked nothing is told only what it took', () => {
  expect(markOf(shown)).toMatchObject({ kind: 'shown', note: 'took 1.27 s' });
  expect(markOf({ ...shown, result: { ...shown.result, read: undefined } }).note).toBe('');
});
