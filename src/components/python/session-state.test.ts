import { expect, test } from 'vitest';
import type { EngineInfo } from '../../engine/index.ts';
import { initial, isSettled, next, type SessionEvent, type SessionState } from './session-state.ts';

const info: EngineInfo = {
  python: '3.14.2',
  isolated: true,
  clockStep: 0.005,
  bootMs: 900,
  plainBecause: '',
};
const after = (...events: readonly SessionEvent[]): SessionState => events.reduce(next, initial(undefined));
const start: SessionEvent = { type: 'start', total: 100 };

test('nothing is downloaded before somebody asks', () => {
  expect(after({ type: 'received', bytes: 10 })).toEqual({ phase: 'idle' });
});

test('a browser without what threads need never starts', () => {
  const state = initial('no JSPI');
  expect(next(state, start)).toBe(state);
  expect(isSettled(state)).toBe(true);
});

test('bytes of all files add up, and never beyond the total', () => {
  expect(after(start, { type: 'received', bytes: 30 }, { type: 'received', bytes: 20 })).toEqual({
    phase: 'downloading',
    received: 50,
    total: 100,
  });
  expect(after(start, { type: 'received', bytes: 130 })).toMatchObject({ received: 100 });
});

test('a host that compresses makes the total smaller', () => {
  expect(after(start, { type: 'resized', bytes: -60 }, { type: 'received', bytes: 20 })).toMatchObject({
    received: 20,
    total: 40,
  });
});

test('a second start does not begin again', () => {
  expect(after(start, { type: 'received', bytes: 30 }, start)).toMatchObject({ received: 30 });
});

test('the way to ready', () => {
  const state = after(start, { type: 'downloaded' }, { type: 'booted', info });
  expect(state).toEqual({ phase: 'ready', info });
  expect(isSettled(state)).toBe(true);
});

test('a failed download can be retried, from zero', () => {
  const failed = after(
    start,
    { type: 'received', bytes: 30 },
    { type: 'broke', message: 'offline', canRetry: true },
  );
  expect(failed).toEqual({ phase: 'failed', message: 'offline', canRetry: true });
  expect(next(failed, { type: 'retry', total: 100 })).toEqual({
    phase: 'downloading',
    received: 0,
    total: 100,
  });
});

test('what cannot be retried stays failed', () => {
  const failed = after(start, { type: 'broke', message: 'no', canRetry: false });
  expect(next(failed, { type: 'retry', total: 100 })).toBe(failed);
});

test('bytes that arrive after the failure change nothing', () => {
  const failed = after(start, { type: 'broke', message: 'offline', canRetry: true });
  expect(next(failed, { type: 'received', bytes: 5 })).toBe(failed);
  expect(next(failed, { type: 'booted', info })).toBe(failed);
});

test('an engine that breaks later fails too', () => {
  const state = after(
    start,
    { type: 'downloaded' },
    { type: 'booted', info },
    {
      type: 'broke',
      message: 'gone',
      canRetry: true,
    },
  );
  expect(state.phase).toBe('failed');
});
