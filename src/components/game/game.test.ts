import { expect, test } from 'vitest';
import type { Choice, ThreadSeen } from '../../engine/index.ts';
import { printed as ranAs } from '../lesson/samples.ts';
import { type GameState, hashOf, isWon, next, opening, resting, stepsIn } from './game.ts';

const thread = (id: number, more: Partial<ThreadSeen> = {}): ThreadSeen => ({
  id,
  name: `T${id}`,
  isReady: true,
  waitsFor: '',
  line: 5,
  holds: [],
  locals: [],
  ...more,
});
const choice = (taken: number[], ...threads: ThreadSeen[]): Choice => ({ taken, threads, globals: [] });
const pausedAt = (...threads: ThreadSeen[]): GameState =>
  next(next(resting, { type: 'begin', steps: [], isStarting: true }), {
    type: 'paused',
    choice: choice([1], ...threads),
  });

test('only a thread that is ready can go on, and only while the run is paused', () => {
  const paused = pausedAt(thread(1), thread(2, { isReady: false }));
  expect(next(paused, { type: 'step', thread: 2 })).toBe(paused);
  const running = next(paused, { type: 'step', thread: 1 });
  expect(running).toMatchObject({ phase: 'running', steps: [1, 1] });
  expect(next(running, { type: 'step', thread: 1 })).toBe(running);
});

test('the start goes by itself until all threads have begun and the main one waits', () => {
  expect(opening(pausedAt(thread(1), thread(2, { line: 0 })))).toBe(1);
  expect(opening(pausedAt(thread(1, { isReady: false }), thread(2), thread(3, { line: 0 })))).toBe(3);
  expect(opening(pausedAt(thread(1, { isReady: false }), thread(2), thread(3)))).toBeUndefined();
});

test('a thread that has ended keeps its name, for the steps that it made', () => {
  const running = next(pausedAt(thread(1), thread(2)), { type: 'step', thread: 2 });
  const later = next(running, { type: 'paused', choice: choice([1, 2], thread(1)) });
  expect(later.names).toEqual({ 1: 'T1', 2: 'T2' });
});

test('steps of a link that could not be followed are not part of the schedule', () => {
  const begun = next(resting, { type: 'begin', steps: [1, 9, 2], isStarting: false });
  expect(next(begun, { type: 'paused', choice: choice([1], thread(1), thread(2)) }).steps).toEqual([1]);
});

test('the goal is reached by a wrong number, or by a deadlock', () => {
  const ended = (text: string) => next(pausedAt(thread(1)), { type: 'ended', outcome: ranAs(text) });
  expect(isWon(pausedAt(thread(1)), { kind: 'deadlock' })).toBeUndefined();
  expect(isWon(ended('3\n'), { kind: 'wrong', right: '4' })).toBe(true);
  expect(isWon(ended('4\n'), { kind: 'wrong', right: '4' })).toBe(false);
  expect(isWon(ended('4\n'), { kind: 'deadlock' })).toBe(false);
});

test('a schedule comes out of its link as it went in; what is none is none', () => {
  expect(stepsIn(hashOf([1, 1, 2, 3]))).toEqual([1, 1, 2, 3]);
  for (const hash of ['', '#steps=', '#steps=1..2', '#steps=x', '#seed=4'])
    expect(stepsIn(hash), hash).toBeUndefined();
});
