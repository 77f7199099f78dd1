import { expect, test } from 'vitest';
import { LockQueue } from './lock-queue.ts';

test('the lock goes round in the order of asking, one holder at a time', () => {
  const granted: string[] = [];
  const queue = new LockQueue<string>((to) => granted.push(to));
  for (const name of ['a', 'b', 'c']) queue.take(name);
  expect(granted).toEqual(['a']);
  queue.drop('a');
  queue.take('a');
  queue.drop('b');
  queue.drop('c');
  expect(granted).toEqual(['a', 'b', 'c', 'a']);
});

test('a dead holder lets go, a dead waiter is passed over, a stranger’s drop changes nothing', () => {
  const granted: string[] = [];
  const queue = new LockQueue<string>((to) => granted.push(to));
  for (const name of ['a', 'b', 'c']) queue.take(name);
  queue.drop('c');
  queue.forget('b');
  queue.forget('a');
  expect(granted).toEqual(['a', 'c']);
});
