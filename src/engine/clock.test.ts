import { afterEach, expect, test, vi } from 'vitest';
import { clockStep } from './clock.ts';

afterEach(() => vi.restoreAllMocks());

/** A clock that goes on by `step` ms at every tenth reading, from a start that is no round number. */
function ticking(step: number): void {
  let readings = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => 1234567.8901 + Math.floor(readings++ / 10) * step);
}

test('the step of a clock is a whole number of microseconds, as browsers have it', () => {
  for (const step of [0.1, 0.005, 0.02, 1]) {
    ticking(step);
    expect(clockStep()).toBe(step);
  }
});

test('a clock that is finer is taken to tick every microsecond; one that stands still, every millisecond', () => {
  ticking(0.00004);
  expect(clockStep()).toBe(0.001);
  ticking(0);
  expect(clockStep()).toBe(1);
});
