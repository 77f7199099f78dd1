import { expect, test } from 'vitest';
import { asked, next, type WhyState } from './why.ts';

const offered = ['one-core', 'interpreter-lock'];
const answer = (state: WhyState, chosen: string | undefined) =>
  next(state, { type: 'answer', chosen }, offered);
const recall = (state: WhyState, kept: string | undefined) => next(state, { type: 'recall', kept }, offered);
const answered = answer(asked, 'one-core');

test('one answer, and it stands', () => {
  expect(answered).toEqual({ phase: 'answered', chosen: 'one-core', fresh: true });
  expect(answer(answered, 'interpreter-lock')).toBe(answered);
});

test('nothing chosen is refused, and a choice mends it', () => {
  const refused = answer(asked, undefined);
  expect(refused).toEqual({ phase: 'asked', isRefused: true });
  expect(answer(refused, 'one-core').phase).toBe('answered');
});

test('an answer of an earlier visit is there again, and is not news', () => {
  expect(recall(asked, 'one-core')).toEqual({ phase: 'answered', chosen: 'one-core', fresh: false });
  expect(recall(answered, 'one-core')).toBe(answered);
});

test('an answer that is no longer offered is none', () => {
  expect(recall(asked, 'gone')).toBe(asked);
});

test('who is asked afresh is asked why as well', () => {
  expect(recall(answered, undefined)).toEqual(asked);
});
