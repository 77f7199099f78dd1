import { expect, test } from 'vitest';
import { FIRST_CHECKS, MOST_CHECKS, Pace } from './pace.ts';

/** Polls of code whose checks are `perCheck` ms apart: the numbers of checks between them. */
function polls(perCheck: number, count: number, pace = new Pace(0), start = 0): number[] {
  let now = start;
  let checks = pace.restart(now);
  return Array.from({ length: count }, () => {
    now += checks * perCheck;
    checks = pace.next(now);
    return checks;
  });
}

test('a tight loop is polled less and less often, up to a limit', () => {
  const numbers = polls(0.00002, 20);
  expect(numbers[0]).toBeLessThanOrEqual(2 * FIRST_CHECKS);
  expect(numbers.at(-1)).toBeGreaterThan(MOST_CHECKS / 2);
  expect(Math.max(...numbers)).toBeLessThanOrEqual(MOST_CHECKS);
});

test('where each step is slow every check polls, also when another thread has been on', () => {
  const pace = new Pace(0);
  expect(polls(1, 20, pace)).toEqual(Array(20).fill(1));
  expect(pace.restart(640)).toBe(1);
});

test('after slow steps a tight loop is soon polled less often again', () => {
  const pace = new Pace(0);
  polls(1, 20, pace);
  expect(polls(0.00002, 20, pace, 640).at(-1)).toBeGreaterThan(MOST_CHECKS / 2);
});

test('the number varies, odd and even, so that no loop is always polled at one place', () => {
  const numbers = polls(0.00002, 200).slice(20);
  expect(new Set(numbers).size).toBeGreaterThan(50);
  const odd = numbers.filter((checks) => checks % 2 === 1).length;
  expect(odd).toBeGreaterThan(60);
  expect(odd).toBeLessThan(120);
});

test('a clock that stands still between polls does no harm', () => {
  for (const checks of polls(0, 20)) expect(checks).toBeGreaterThan(0);
});
