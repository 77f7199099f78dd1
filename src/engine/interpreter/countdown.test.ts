import { expect, test } from 'vitest';
import { Countdown, INTERVAL, type Poller } from './countdown.ts';

/** A word of memory, and what CPython does with it. */
function cpython() {
  const words = new Int32Array(4);
  const countdown = new Countdown(() => words, 8);
  return {
    countdown,
    /** A check of the eval breaker: who its poll is taken for, if it polls. */
    check(): Poller | undefined {
      if (words[2] !== 0) {
        words[2] = (words[2] ?? 0) - 1;
        return undefined;
      }
      words[2] = INTERVAL;
      return countdown.poller();
    },
    look: (): Poller => countdown.poller(),
  };
}

test('so many checks pass, then one polls', () => {
  for (const checks of [0, 1, 7, INTERVAL - 1, INTERVAL, INTERVAL + 1, INTERVAL + 2, 640]) {
    const { countdown, check } = cpython();
    countdown.left = checks;
    const polls = Array.from({ length: checks + 1 }, check);
    expect(polls.indexOf('eval-breaker')).toBe(checks);
    expect(countdown.left).toBe(INTERVAL);
  }
});

test('C code that looks is never taken for the eval breaker, wherever the countdown stands', () => {
  for (const checks of [3, INTERVAL - 1, INTERVAL, INTERVAL + 1, 200])
    for (let passed = 0; passed <= checks; passed++) {
      const { countdown, check, look } = cpython();
      countdown.left = checks;
      for (let index = 0; index < passed; index++) check();
      expect(look(), `${passed} of ${checks}`).not.toBe('eval-breaker');
    }
});

test('where C code looked as the word stood at the interval, the eval breaker polls early rather than never', () => {
  const { countdown, check, look } = cpython();
  countdown.left = 200;
  for (let index = 0; index < 200 - 1 - INTERVAL; index++) check();
  expect(look()).toBe('either');
  expect(look()).toBe('c-code');
  expect(check()).toBe('eval-breaker');
});

test('a countdown taken away and put back goes on where it was', () => {
  const { countdown, check } = cpython();
  countdown.left = 100;
  for (let index = 0; index < 30; index++) check();
  const { left } = countdown;
  countdown.left = 5;
  check();
  countdown.left = left;
  const polls = Array.from({ length: 71 }, check);
  expect(polls.indexOf('eval-breaker')).toBe(70);
});

test('it goes on in memory that has grown', () => {
  const buffer = new ArrayBuffer(16, { maxByteLength: 64 });
  let words = new Int32Array(buffer, 0, 4);
  const countdown = new Countdown(() => words, 8);
  countdown.left = 12;
  structuredClone(buffer, { transfer: [buffer] });
  words = new Int32Array(8);
  countdown.left = 9;
  expect(words[2]).toBe(9);
});
