import { expect, test, vi } from 'vitest';
import { printed } from '../lesson/samples.ts';
import { whileSeen } from './seen.ts';

class Tab extends EventTarget {
  hidden = false;
  turn(hidden: boolean): void {
    this.hidden = hidden;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

test('a run that was seen all along counts', async () => {
  const discarded = vi.fn();
  const outcome = printed('1');
  expect(await whileSeen(async () => outcome, discarded, new Tab())).toBe(outcome);
  expect(discarded).not.toHaveBeenCalled();
});

test('a run during which the tab was hidden is discarded, and made again when the tab is seen', async () => {
  const tab = new Tab();
  const outcomes = [printed('hidden'), printed('seen')];
  let runs = 0;
  const run = async () => {
    if (runs === 0) tab.turn(true);
    return outcomes[runs++] ?? printed('');
  };
  const discarded = vi.fn(() => void setTimeout(() => tab.turn(false)));
  expect(await whileSeen(run, discarded, tab)).toBe(outcomes[1]);
  expect(discarded).toHaveBeenCalledTimes(1);
});

test('a run that the reader stopped is not made again', async () => {
  const tab = new Tab();
  tab.turn(true);
  const stopped = { ...printed(''), kind: 'stopped', by: 'reader' } as const;
  expect(await whileSeen(async () => stopped, vi.fn(), tab)).toBe(stopped);
});
