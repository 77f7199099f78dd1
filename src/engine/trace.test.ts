import { expect, test } from 'vitest';
import { laneId, longestOverlap, processOf, slices, type Trace, type TraceEvent } from './trace.ts';

const trace = (events: readonly TraceEvent[], end = 100): Trace => ({
  events,
  end,
  dropped: 0,
  clockStep: 0.005,
});

test('a take and the next drop of its lane make a slice', () => {
  const found = slices(
    trace([
      { at: 0, lane: 1, type: 'take' },
      { at: 5, lane: 1, type: 'drop', why: 'preempted' },
      { at: 5.1, lane: 2, type: 'take' },
      { at: 7, lane: 2, type: 'drop', why: 'ended' },
    ]),
  );
  expect(found).toEqual([
    { lane: 1, from: 0, to: 5, why: 'preempted' },
    { lane: 2, from: 5.1, to: 7, why: 'ended' },
  ]);
});

test('a slice still open at the end of the run ends there', () => {
  expect(slices(trace([{ at: 3, lane: 1, type: 'take' }], 50))).toEqual([
    { lane: 1, from: 3, to: 50, why: undefined },
  ]);
});

test('overlap is measured between any two holders, not only neighbours', () => {
  const held = (lane: number, from: number, to: number) => ({ lane, from, to, why: undefined });
  expect(longestOverlap([held(1, 0, 5), held(2, 5, 10)])).toBe(0);
  expect(longestOverlap([held(1, 0, 20), held(2, 5, 6), held(3, 12, 30)])).toBe(8);
});

test('a lane knows its process', () => {
  expect(processOf(laneId(3, 17))).toBe(3);
});
