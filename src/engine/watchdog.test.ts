import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watch } from './watchdog.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const patience = { everyMs: 1_000, answerMs: 5_000 };

test('silence is noticed after the patience, and said once', async () => {
  const heard = vi.fn();
  watch(() => new Promise(() => {}), heard, patience);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(heard).toHaveBeenCalledTimes(1);
  expect(heard).toHaveBeenCalledWith('It has given no sign of life for 5 seconds.');
});

test('whoever answers is asked again, and left alone at the end', async () => {
  const ping = vi.fn(() => Promise.resolve());
  const heard = vi.fn();
  const watchdog = watch(ping, heard, patience);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(ping.mock.calls.length).toBeGreaterThan(10);
  watchdog.end();
  const asked = ping.mock.calls.length;
  await vi.advanceTimersByTimeAsync(20_000);
  expect(ping).toHaveBeenCalledTimes(asked);
  expect(heard).not.toHaveBeenCalled();
});
