import { expect, test } from 'vitest';
import { sampleAsked as rules } from '../lesson/samples.ts';
import type { Result } from './prediction.ts';
import {
  type Draft,
  drafted,
  missing,
  next,
  type QuizEvent,
  remembered,
  reopened,
  type State,
  unanswered,
} from './quiz.ts';

const result: Result = {
  source: 'run',
  ended: 'printed',
  read: '1.27',
  line: 'Time taken: 1.27 seconds',
  unit: 0.31,
  at: '2026-11-22T10:00:00Z',
};
const complete: readonly QuizEvent[] = [
  { type: 'say', said: { pick: 'turns' } },
  { type: 'say', said: { calls: 4 } },
  { type: 'be-sure', confidence: 'fairly' },
];

const after = (...events: readonly QuizEvent[]): State =>
  events.reduce((state, event) => next(state, event, rules), unanswered);
const draftOf = (state: State): Draft | undefined => (state.phase === 'answering' ? state.draft : undefined);

test('nothing is chosen at the beginning', () => {
  expect(draftOf(unanswered)).toEqual({
    said: {},
    confidence: undefined,
    because: '',
  });
});

test('each part is needed, and named in the order of the form', () => {
  const draft = draftOf(unanswered);
  expect(draft && missing(draft, rules)).toEqual(['pick', 'calls', 'confidence']);
  const full = draftOf(after(...complete));
  expect(full && missing(full, rules)).toEqual([]);
});

test('the reason is optional', () => {
  const state = after(...complete, { type: 'commit' });
  expect(state.phase).toBe('committed');
});

test('a refused commit says what is missing and loses nothing', () => {
  const state = after({ type: 'say', said: { pick: 'turns' } }, { type: 'commit' });
  expect(state).toMatchObject({
    phase: 'answering',
    draft: { said: { pick: 'turns' } },
    missing: ['calls', 'confidence'],
  });
});

test('the complaint goes away with the next answer', () => {
  const state = after({ type: 'commit' }, { type: 'say', said: { calls: 2 } });
  expect(state).toMatchObject({ phase: 'answering', missing: [] });
});

test('an option that prints no time needs no mark, and forgets one', () => {
  const state = after(
    { type: 'say', said: { calls: 8 } },
    { type: 'say', said: { pick: 'hangs' } },
    { type: 'be-sure', confidence: 'certain' },
    { type: 'commit' },
  );
  expect(state).toMatchObject({ phase: 'committed', commitment: { said: { pick: 'hangs' } } });
});

test('an answer can be changed until the commit', () => {
  const state = after(
    ...complete,
    { type: 'say', said: { pick: 'at-once' } },
    { type: 'say', said: { calls: 1 } },
  );
  expect(draftOf(state)).toMatchObject({ said: { pick: 'at-once', calls: 1 }, confidence: 'fairly' });
});

test('after the commit the answer stands', () => {
  const committed = after(...complete, { type: 'commit' });
  expect(next(committed, { type: 'say', said: { pick: 'at-once' } }, rules)).toBe(committed);
  expect(next(committed, { type: 'show-me' }, rules)).toBe(committed);
  expect(next(committed, { type: 'commit' }, rules)).toBe(committed);
});

test('“show me” needs no answer and is a commitment', () => {
  expect(after({ type: 'show-me' })).toEqual({
    phase: 'committed',
    commitment: { type: 'show-me' },
    run: 'booting',
  });
});

test('a commitment waits for Python, runs, and is revealed', () => {
  const committed = after(...complete, { type: 'commit' });
  expect(committed).toMatchObject({ run: 'booting' });
  const running = next(committed, { type: 'run-began' }, rules);
  expect(running).toMatchObject({ phase: 'committed', run: 'running' });
  expect(next(running, { type: 'run-ended', result }, rules)).toMatchObject({
    phase: 'revealed',
    commitment: { said: { pick: 'turns', calls: 4 } },
    result,
    fresh: true,
  });
});

test('a recording may be revealed without any run', () => {
  const state = after({ type: 'show-me' }, { type: 'run-ended', result: { ...result, source: 'recording' } });
  expect(state).toMatchObject({ phase: 'revealed', result: { source: 'recording' } });
});

test('a second run replaces the result, not the prediction', () => {
  const kept = remembered({ type: 'show-me' }, result);
  const again = next(kept, { type: 'run-ended', result: { ...result, read: '1.3' } }, rules);
  expect(again).toMatchObject({ phase: 'revealed', fresh: true, result: { read: '1.3' } });
});

test('no result is taken before a commitment', () => {
  expect(next(unanswered, { type: 'run-ended', result }, rules)).toBe(unanswered);
});

test('asking afresh starts from nothing, from wherever', () => {
  expect(next(remembered({ type: 'show-me' }, result), { type: 'ask-afresh' }, rules)).toEqual(unanswered);
});

test('a commitment whose run never ended still stands, and its run is still to come', () => {
  const committed = after(...complete, { type: 'commit' });
  if (committed.phase !== 'committed') throw new Error('not committed');
  const again = reopened(committed.commitment);
  expect(again).toEqual(committed);
  expect(next(again, { type: 'say', said: { pick: 'at-once' } }, rules)).toBe(again);
  expect(reopened({ type: 'show-me' })).toMatchObject({ phase: 'committed' });
});

test('a form that was left half filled in is found as it was', () => {
  const half = after({ type: 'say', said: { pick: 'turns' } });
  const draft = draftOf(half);
  expect(draft && drafted(draft)).toEqual(half);
});

test('the reason is kept without the spaces round it', () => {
  const state = after(...complete, { type: 'give-reason', because: '  four cores ' }, { type: 'commit' });
  expect(state).toMatchObject({ commitment: { because: 'four cores' } });
});
