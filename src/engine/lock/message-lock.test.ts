import { expect, test } from 'vitest';
import { LockQueue } from '../kernel/lock-queue.ts';
import { MessageLock } from './message-lock.ts';

/** Two processes and the kernel's queue, on one clock that the test moves. */
function setUp() {
  let now = 0;
  const queue = new LockQueue<MessageLock>((to) => to.grant());
  const make = (): MessageLock => {
    const lock: MessageLock = new MessageLock(
      (what) => queue[what](lock),
      5,
      () => now,
    );
    return lock;
  };
  const pass = (ms: number) => {
    now += ms;
    return now;
  };
  return { a: make(), b: make(), pass };
}

test('a holder is due after the interval, not before', async () => {
  const { a, pass } = setUp();
  await a.take();
  expect(a.due(pass(4.9))).toBe(false);
  expect(a.due(pass(0.1))).toBe(true);
});

test('passing it lets the one that waits go first', async () => {
  const { a, b } = setUp();
  await a.take();
  const bHasIt = b.take();
  expect(b.held).toBe(false);
  const aAgain = a.pass();
  await bHasIt;
  expect([a.held, b.held]).toEqual([false, true]);
  b.drop();
  await aAgain;
  expect([a.held, b.held]).toEqual([true, false]);
});

test('with nobody waiting it comes straight back', async () => {
  const { a } = setUp();
  await a.take();
  await a.pass();
  expect(a.held).toBe(true);
});
