import { expect, test } from 'vitest';
import { Timers } from './timers.ts';

const sleeper = (name: string) => ({ name, wait: 1, state: 'blocked' });

test('timers expire in the order of their due time, whatever the order they were added in', () => {
  const timers = new Timers<ReturnType<typeof sleeper>>();
  for (const due of [5, 1, 9, 3, 7, 2, 8]) timers.add(due, sleeper(String(due)));
  expect(timers.next).toBe(1);
  expect(timers.expired(7).map((timer) => timer.owner.name)).toEqual(['1', '2', '3', '5', '7']);
  expect(timers.next).toBe(8);
});

test('a timer of a wait that is over never fires', () => {
  const timers = new Timers<ReturnType<typeof sleeper>>();
  const woken = sleeper('woken');
  const other = sleeper('other');
  timers.add(1, woken);
  timers.add(2, other);
  woken.wait++;
  expect(timers.next).toBe(2);
  expect(timers.expired(10).map((timer) => timer.owner.name)).toEqual(['other']);
  expect(timers.next).toBeUndefined();
});

test('a thousand timers in random order come out sorted', () => {
  const timers = new Timers<ReturnType<typeof sleeper>>();
  const dues = Array.from({ length: 1000 }, (_, index) => (index * 7919) % 1009);
  for (const due of dues) timers.add(due, sleeper(''));
  const fired = timers.expired(2000).map((timer) => timer.due);
  expect(fired).toEqual([...dues].sort((a, b) => a - b));
});
