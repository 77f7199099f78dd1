import { expect, test } from 'vitest';
import {
  canCommit,
  type Draft,
  missing,
  next,
  type QuizEvent,
  type Result,
  type Rules,
  remembered,
  reopened,
  type State,
  unanswered,
} from './quiz.ts';

const rules: Rules = { timeless: ['hangs'] };
const result: Result = {
  source: 'run',
  ended: 'printed',
  seconds: 1.27,
  line: 'Time taken: 1.27 seconds',
  unit: 0.31,
  at: '2026-11-22T10:00:00Z',
};
const complete: readonly QuizEvent[] = [
  { type: 'choose', kind: 'turns' },
  { type: 'mark', calls: 4 },
  { type: 'be-sure', confidence: 'fairly' },
];

const after = (...events: readonly QuizEvent[]): State =>
  events.reduce((state, event) => next(state, event, rules), unanswered);
const draftOf = (state: State): Draft | undefined => (state.phase === 'answering' ? state.draft : undefined);

test('nothing is chosen at the beginning', () => {
  expect(draftOf(unanswered)).toEqual({
    kind: undefined,
    calls: undefined,
    confidence: undefined,
    because: '',
  });
});

test('each part is needed, and named in the order of the form', () => {
  const draft = draftOf(unanswered);
  expect(draft && missing(draft, rules)).toEqual(['kind', 'calls', 'confidence']);
  const full = draftOf(after(...complete));
  expect(full && canCommit(full, rules)).toBe(true);
});

test('the reason is optional', () => {
  const state = after(...complete, { type: 'commit' });
  expect(state.phase).toBe('committed');
});

test('a refused commit says what is missing and loses nothing', () => {
  const state = after({ type: 'choose', kind: 'turns' }, { type: 'commit' });
  expect(state).toMatchObject({
    phase: 'answering',
    draft: { kind: 'turns' },
    missing: ['calls', 'confidence'],
  });
});

test('the complaint goes away with the next answer', () => {
  const state = after({ type: 'commit' }, { type: 'mark', calls: 2 });
  expect(state).toMatchObject({ phase: 'answering', missing: [] });
});

test('an option that prints no time needs no mark, and forgets one', () => {
  const state = after(
    { type: 'mark', calls: 8 },
    { type: 'choose', kind: 'hangs' },
    { type: 'be-sure', confidence: 'certain' },
    { type: 'commit' },
  );
  expect(state).toMatchObject({ phase: 'committed', commitment: { kind: 'hangs', calls: undefined } });
});

test('an answer can be changed until the commit', () => {
  const state = after(...complete, { type: 'choose', kind: 'at-once' }, { type: 'mark', calls: 1 });
  expect(draftOf(state)).toMatchObject({ kind: 'at-once', calls: 1, confidence: 'fairly' });
});

test('after the commit the answer stands', () => {
  const committed = after(...complete, { type: 'commit' });
  expect(next(committed, { type: 'choose', kind: 'at-once' }, rules)).toBe(committed);
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
    commitment: { kind: 'turns', calls: 4 },
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
  const again = next(kept, { type: 'run-ended', result: { ...result, seconds: 1.3 } }, rules);
  expect(again).toMatchObject({ phase: 'revealed', fresh: true, result: { seconds: 1.3 } });
});

test('no result is taken before a commitment', () => {
  expect(next(unanswered, { type: 'run-ended', result }, rules)).toBe(unanswered);
});

test('asking afresh starts from nothing, from wherever', () => {
  expect(next(remembered({ type: 'show-me' }, result), { type: 'ask-afresh' }, rules)).toEqual(unanswered);
});

test('a commitment whose run never ended comes back as a filled form', () => {
  const committed = after(...complete, { type: 'commit' });
  if (committed.phase !== 'committed') throw new Error('not committed');
  expect(draftOf(reopened(committed.commitment))).toMatchObject({
    kind: 'turns',
    calls: 4,
    confidence: 'fairly',
  });
  expect(reopened({ type: 'show-me' })).toEqual(unanswered);
});

test('the reason is kept without the spaces round it', () => {
  const state = after(...complete, { type: 'give-reason', because: '  four cores ' }, { type: 'commit' });
  expect(state).toMatchObject({ commitment: { because: 'four cores' } });
});
