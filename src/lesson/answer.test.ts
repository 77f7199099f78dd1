import { expect, test } from 'vitest';
import { printed, sampleQuiz } from '../components/lesson/samples.ts';
import type { QuizData } from '../components/quiz/kinds/schemas.ts';
import { bearsOut } from './answer.ts';

const { why } = sampleQuiz;
const stance = { expected: 'You expected that.', feedback: 'It is so.', note: 'and so on' };
const shared = { legend: 'What happens?', happened: 'It happened.', why };
const count: QuizData = {
  ...shared,
  kind: 'count',
  exactly: 100,
  reads: '([0-9]+)',
  answer: 'less',
  options: (['exactly', 'less', 'more'] as const).map((id) => ({ id, ...stance })),
};
const outcome = (answer: 'same' | 'varies' | 'raises'): QuizData => ({
  ...shared,
  kind: 'outcome',
  answer,
  options: (['same', 'varies', 'raises', 'never-ends'] as const).map((id) => ({ id, ...stance })),
});
const runs = (...texts: readonly string[]) => texts.map((text) => printed(`${text}\n`));

test('most runs must show the answer, and all of them where nothing varies', () => {
  const [varying, fixed] = [
    { quiz: count, behaviour: 'varies' },
    { quiz: count, behaviour: 'deterministic' },
  ] as const;
  expect(bearsOut(varying, runs('90', '100', '80')).holds).toBe(true);
  expect(bearsOut(fixed, runs('90', '100', '80'))).toEqual({
    holds: false,
    found: 'expected less, found less, exactly, less',
  });
  expect(bearsOut(varying, runs('90', '100', '100')).holds).toBe(false);
});

test('no answer is borne out by no run, or by one that did not print it', () => {
  expect(bearsOut({ quiz: count, behaviour: 'varies' }, []).holds).toBe(false);
  expect(bearsOut({ quiz: count, behaviour: 'varies' }, runs('none')).holds).toBe(false);
});

test('the same, and varying, are told by the runs together', () => {
  const says = (answer: 'same' | 'varies' | 'raises', ...texts: readonly string[]) =>
    bearsOut({ quiz: outcome(answer), behaviour: 'varies' }, runs(...texts)).holds;
  expect(says('same', 'a', 'a')).toBe(true);
  expect(says('same', 'a', 'b')).toBe(false);
  expect(says('varies', 'a', 'b')).toBe(true);
  expect(says('varies', 'a', 'a')).toBe(false);
  expect(says('raises', 'a')).toBe(false);
});
