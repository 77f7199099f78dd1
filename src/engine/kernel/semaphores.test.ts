import { expect, test } from 'vitest';
import { Semaphores } from './semaphores.ts';

test('a semaphore of two lets two in and the third when one leaves', () => {
  const semaphores = new Semaphores();
  semaphores.create(1, 2);
  const inside: string[] = [];
  for (const name of ['a', 'b', 'c']) semaphores.acquire(1, () => inside.push(name));
  expect(inside).toEqual(['a', 'b']);
  expect(semaphores.value(1)).toBe(0);
  semaphores.release(1);
  expect(inside).toEqual(['a', 'b', 'c']);
});

test('who gave up waiting is passed over', () => {
  const semaphores = new Semaphores();
  semaphores.create(1, 0);
  const inside: string[] = [];
  const giveUp = semaphores.acquire(1, () => inside.push('impatient'));
  semaphores.acquire(1, () => inside.push('patient'));
  giveUp();
  semaphores.release(1);
  expect(inside).toEqual(['patient']);
  semaphores.release(1);
  expect(semaphores.value(1)).toBe(1);
});
