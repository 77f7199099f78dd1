import { expect, test } from 'vitest';
import type { Outcome, TraceEvent } from '../../engine/index.ts';
import { growth } from './growth.ts';
import { randomBody } from './program.ts';
import { faults } from './verdict.ts';

const event = (at: number, lane: number, type: 'take' | 'drop' | 'end'): TraceEvent =>
  type === 'drop' ? { at, lane, type, why: 'preempted' } : { at, lane, type };

const right = 'right: 3 checks of 2 kinds\n';
const outcome = (text: string, events: readonly TraceEvent[] = []): Outcome => ({
  kind: 'printed',
  output: [{ stream: 'out', text }],
  outputDropped: 0,
  linesDropped: 0,
  elapsed: 10,
  trace: { events, end: 10, dropped: 0, clockStep: 0.005 },
});

test('the same seed writes the same programs, and another seed others', () => {
  const bodies = (seed: number) => Array.from({ length: 20 }, (_, index) => randomBody(seed, index));
  expect(bodies(1)).toEqual(bodies(1));
  expect(new Set([...bodies(1), ...bodies(2)]).size).toBe(40);
});

test('a run that printed its verdict and handed the GIL on in turn has no faults', () => {
  expect(faults(outcome(`hello\n${right}`, [event(0, 1, 'take'), event(5, 1, 'drop')]))).toEqual([]);
});

test('no verdict, two holders, and a thread without an end are faults', () => {
  expect(faults(outcome('hello\n'))[0]).toContain('no verdict');
  const both = [event(0, 1, 'take'), event(2, 2, 'take'), event(5, 1, 'drop'), event(6, 2, 'drop')];
  expect(faults(outcome(right, both))).toEqual(['two threads held the GIL for 3.00 ms']);
  expect(faults(outcome(right, [event(1, 1, 'drop')]))[0]).toContain('did not hold');
  const born: TraceEvent = { at: 0, lane: 1, type: 'start', process: 0, name: 'Thread-1' };
  expect(faults(outcome(right, [born]))).toEqual(['threads that never ended: Thread-1']);
  expect(faults(outcome(right, [born, event(1, 1, 'end')]))).toEqual([]);
});

test('memory grows where its last third is well above its first', () => {
  expect(growth([500])).toBeUndefined();
  expect(growth([500, 520, 480, 510, 530, 500])?.grew).toBe(false);
  expect(growth([500, 520, 700, 800, 1000, 1100])?.grew).toBe(true);
});
