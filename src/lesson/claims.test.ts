import { expect, test } from 'vitest';
import type { Outcome, TraceEvent } from '../engine/index.ts';
import { check, type Measured, runsOf } from './claims.ts';
import type { Claim } from './schema.ts';

const reads = 'Time taken: ([0-9.]+) seconds';

const outcome = (text: string, events: readonly TraceEvent[] = []): Outcome => ({
  kind: 'printed',
  output: [{ stream: 'out', text }],
  outputDropped: 0,
  linesDropped: 0,
  elapsed: 1,
  trace: { events, end: 100, dropped: 0, clockStep: 0.005 },
});

const timed = (...seconds: number[]) => seconds.map((each) => outcome(`Time taken: ${each} seconds\n`));
const of = (program: string, mode: 'freely' | 'behind-the-lock' = 'freely') => ({ program, mode });
const ratio = (min: number, max?: number): Claim => ({
  kind: 'ratio',
  says: 'four threads take four calls’ time',
  of: of('broken.py'),
  to: of('serial.py'),
  times: 1,
  min,
  max,
});

test('a ratio compares medians, so that one disturbed run decides nothing', () => {
  const measured: Measured = { 'broken.py': timed(1, 1.1, 9), 'serial.py': timed(1, 1, 1) };
  expect(check(ratio(0.9, 1.25), measured, reads)).toMatchObject({ holds: true });
  expect(check(ratio(1.2, 1.25), measured, reads)).toMatchObject({ holds: false });
});

test('no claim holds of a run that was not made, or that printed no time', () => {
  expect(check(ratio(0), {}, reads).holds).toBe(false);
  const silent: Measured = { 'broken.py': [outcome('')], 'serial.py': timed(1) };
  expect(check(ratio(0), silent, reads).holds).toBe(false);
  expect(
    check({ kind: 'prints', says: 'it prints', of: of('broken.py'), pattern: '.' }, {}, reads).holds,
  ).toBe(false);
});

test('slices of one holder at a time, of the right length', () => {
  const turn = (lane: number, from: number, to: number): TraceEvent[] => [
    { at: from, lane, type: 'take' },
    { at: to, lane, type: 'drop', why: 'preempted' },
  ];
  const claim: Claim = {
    kind: 'slices',
    says: 'one holder',
    of: of('broken.py'),
    overlapMs: 0.2,
    medianMs: [4.5, 7],
  };
  const run = (events: TraceEvent[]): Measured => ({ 'broken.py': [outcome('', events)] });
  expect(check(claim, run([...turn(1, 0, 5), ...turn(2, 5, 10.4)]), reads).holds).toBe(true);
  expect(check(claim, run([...turn(1, 0, 5), ...turn(2, 4, 10)]), reads).holds).toBe(false);
  expect(check(claim, run([...turn(1, 0, 50), ...turn(2, 50, 99)]), reads).holds).toBe(false);
});

test('a claim names the runs it needs', () => {
  const claim: Claim = { ...ratio(1), of: of('fixed.py', 'behind-the-lock') } as Claim;
  expect(runsOf(claim)).toEqual(['fixed.py behind-the-lock', 'serial.py']);
});
