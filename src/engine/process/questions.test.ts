import { expect, test } from 'vitest';
import type { FromProcess } from '../wire.ts';
import { Questions } from './questions.ts';

function setUp() {
  const posted: FromProcess[] = [];
  const woken: number[] = [];
  let expected = 0;
  const questions = new Questions((message) => posted.push(message), {
    wake: (thread) => woken.push(thread),
    expect: (change) => {
      expected += change;
    },
  });
  return { questions, posted, woken, expected: () => expected };
}

test('an answer wakes the thread that asked, and is taken once', () => {
  const { questions, woken, expected } = setUp();
  const question = questions.ask(7, { name: 'value', semaphore: 1 });
  expect(expected()).toBe(1);
  expect(questions.answered(question)).toBe(false);
  questions.onAnswer(question, 3);
  expect(woken).toEqual([7]);
  expect(expected()).toBe(0);
  expect(questions.take(question)).toBe(3);
  expect(() => questions.take(question)).toThrow('No such question');
});

test('a semaphore acquired for a thread that gave up is released again', () => {
  const { questions, posted, woken } = setUp();
  const question = questions.ask(7, { name: 'acquire', semaphore: 5 });
  questions.abandon(question);
  expect(posted.at(-1)).toEqual({ type: 'cancel', question });
  questions.onAnswer(question, 1);
  expect(woken).toEqual([]);
  expect(posted.at(-1)).toEqual({ type: 'tell', operation: { name: 'release', semaphore: 5 } });
});

test('a message received for a thread that gave up is put back', () => {
  const { questions, posted } = setUp();
  const question = questions.ask(7, { name: 'receive', channel: 9 });
  const message = new Uint8Array([1, 2]);
  questions.onAnswer(question, message);
  questions.abandon(question);
  expect(posted.at(-1)).toEqual({ type: 'tell', operation: { name: 'unreceive', channel: 9, message } });
});
