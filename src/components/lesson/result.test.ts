import { expect, test } from 'vitest';
import { recordedResult, recordedUnit, resultOf } from './result.ts';
import { rowsOf } from './rows.ts';
import { printed, sampleAsked, samplePage } from './samples.ts';

const at = new Date('2026-11-22T10:00:00Z');

test('the printed time is read from what was printed, not from the clock', () => {
  expect(resultOf(printed('Time taken: 1.31 seconds\n'), sampleAsked, 0.31, at)).toEqual({
    source: 'run',
    ended: 'printed',
    read: '1.31',
    line: 'Time taken: 1.31 seconds',
    unit: 0.31,
    at: '2026-11-22T10:00:00.000Z',
  });
});

test('output in pieces is one text', () => {
  const outcome = printed('');
  const output = ['Time ', 'taken: 2.00 sec', 'onds\n'].map((text) => ({ stream: 'out' as const, text }));
  expect(resultOf({ ...outcome, output }, sampleAsked, 0.31, at).read).toBe('2.00');
});

test('a traceback is no printed time, but its last line is shown', () => {
  const outcome = printed('');
  const output = [{ stream: 'err' as const, text: 'Traceback …\nRuntimeError: Time taken: 9 seconds\n' }];
  expect(
    resultOf({ ...outcome, kind: 'raised', exitCode: 1, error: 'ValueError', output }, sampleAsked, 0.31, at),
  ).toMatchObject({
    ended: 'raised',
    read: undefined,
    line: 'RuntimeError: Time taken: 9 seconds',
  });
});

test('a recording is a result too, of the recording’s machine', () => {
  expect(recordedResult(samplePage, sampleAsked)).toMatchObject({
    source: 'recording',
    read: '1.27',
    unit: 0.31,
    at: '2026-11-22',
  });
  expect(recordedResult({ ...samplePage, recordings: null }, sampleAsked)).toBeUndefined();
  expect(recordedUnit({ ...samplePage, recordings: null }, sampleAsked)).toBeUndefined();
});

test('rows are in the order of the lesson, the reader’s own beside what they changed', () => {
  const outcomes = new Map([
    ['fixed.py behind-the-lock', printed('Time taken: 1.30 seconds\n')],
    ['mine:broken.py', printed('done\n')],
    ['broken.py', printed('Time taken: 1.27 seconds\n')],
  ]);
  expect(rowsOf(outcomes, samplePage).map(({ key, seconds }) => [key, seconds])).toEqual([
    ['broken.py', 1.27],
    ['mine:broken.py', 1.28],
    ['fixed.py behind-the-lock', 1.3],
  ]);
});

test('a run that did not come to its end is not compared', () => {
  const stopped = { ...printed('Time taken: 1.27 seconds\n'), kind: 'stopped', by: 'reader' } as const;
  expect(rowsOf(new Map([['broken.py', stopped]]), samplePage)).toEqual([]);
});
