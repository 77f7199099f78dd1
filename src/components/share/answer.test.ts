import { expect, test } from 'vitest';
import type { Draft } from '../quiz/quiz.ts';
import { answerHash, answerIn } from './answer.ts';

const draft: Draft = {
  said: { pick: 'turns', calls: 4 },
  confidence: 'certain',
  because: 'one lock – ‘GIL’',
};
const hashOf = (value: unknown): string =>
  `#answer=1.${Buffer.from(JSON.stringify(value)).toString('base64url')}`;

test('a prediction comes out of the link as it went in, alone or beside other fields', () => {
  expect(answerIn(answerHash(draft))).toEqual(draft);
  expect(answerIn(`${answerHash(draft)}&seed=7`)).toEqual(draft);
});

test('a form that is half filled in is carried along as well', () => {
  const half: Draft = { said: { text: 'worker' }, confidence: undefined, because: '' };
  expect(answerIn(answerHash(half))).toEqual(half);
});

test('what is no prediction is none, and nothing is thrown', () => {
  for (const hash of [
    '',
    '#ask',
    '#answer=',
    '#answer=2.e30',
    '#answer=1.@@',
    '#answer=1.AAA',
    hashOf(null),
    hashOf([]),
    hashOf({ said: { calls: -1 } }),
    hashOf({ said: { pick: 'a' }, because: 7 }),
    hashOf({ said: { text: 'x'.repeat(201) } }),
    hashOf({ said: { order: Array(2_000).fill('abc') } }),
  ])
    expect(answerIn(hash), hash.slice(0, 60)).toBeUndefined();
});

test('what the form could not hold is cut, and unknown words are dropped', () => {
  const read = answerIn(
    hashOf({ said: { pick: 'a', evil: '<b>' }, confidence: 'absolutely', because: 'y'.repeat(900) }),
  );
  expect(read).toEqual({ said: { pick: 'a' }, confidence: undefined, because: 'y'.repeat(140) });
});
