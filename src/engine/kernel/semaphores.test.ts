import { expect, test } from 'vitest';
import {
  isAwaited,
  mustHandOver,
  raise,
  SEMAPHORE_BYTES,
  semaphoreCells,
  tryTake,
} from '../semaphore-cells.ts';
import { Semaphores } from './semaphores.ts';

function setUp(value: number) {
  let now = 0;
  const semaphores = new Semaphores(() => now);
  const memory = new SharedArrayBuffer(SEMAPHORE_BYTES);
  const cells = semaphoreCells(memory);
  raise(cells, value);
  semaphores.create(1, memory, 'Semaphore');
  const pass = (ms: number) => {
    now += ms;
  };
  return { semaphores, cells, pass };
}

test('a semaphore of two lets two in and the third when one leaves', () => {
  const { semaphores } = setUp(2);
  const inside: string[] = [];
  for (const name of ['a', 'b', 'c']) semaphores.acquire(1, () => inside.push(name));
  expect(inside).toEqual(['a', 'b']);
  expect(semaphores.value(1)).toBe(0);
  semaphores.release(1);
  expect(inside).toEqual(['a', 'b', 'c']);
});

test('who gave up waiting is passed over', () => {
  const { semaphores, cells } = setUp(0);
  const inside: string[] = [];
  const giveUp = semaphores.acquire(1, () => inside.push('impatient'));
  semaphores.acquire(1, () => inside.push('patient'));
  giveUp();
  semaphores.release(1);
  expect(inside).toEqual(['patient']);
  expect(isAwaited(cells)).toBe(false);
  semaphores.release(1);
  expect(semaphores.value(1)).toBe(1);
});

test('what a process takes in memory the kernel does not give again', () => {
  const { semaphores, cells } = setUp(1);
  expect(tryTake(cells)).toBe(true);
  expect(tryTake(cells)).toBe(false);
  let taken = false;
  semaphores.acquire(1, () => {
    taken = true;
  });
  expect(isAwaited(cells)).toBe(true);
  raise(cells); // released in memory, by a process that then sees the waiter
  expect(taken).toBe(false);
  semaphores.offer(1);
  expect(taken).toBe(true);
  expect(semaphores.value(1)).toBe(0);
});

test('a process that is always quicker must hand over once somebody has waited for a millisecond', () => {
  const { semaphores, cells, pass } = setUp(0);
  const inside: string[] = [];
  semaphores.acquire(1, () => inside.push('patient'));
  semaphores.offer(1); // it was taken again before this came
  expect(mustHandOver(cells)).toBe(false);
  pass(2);
  semaphores.offer(1);
  expect(mustHandOver(cells)).toBe(true);
  semaphores.release(1);
  expect(inside).toEqual(['patient']);
  expect(mustHandOver(cells)).toBe(false);
});
