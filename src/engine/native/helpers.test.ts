import { expect, test } from 'vitest';
import type { FromProcess } from '../wire.ts';
import { type HelperSeat, Helpers } from './helpers.ts';

const task = { request: new Uint8Array([1]), data: [new Uint8Array([2])] };

function setUp(most: number) {
  const seats: (HelperSeat & { readonly jobs: number[]; terminated: boolean })[] = [];
  const helpers = new Helpers(() => {
    const jobs: number[] = [];
    const seat = {
      ready: Promise.resolve(),
      onMessage: (_: FromProcess) => {},
      onDeath: (_: string) => {},
      jobs,
      terminated: false,
      post: ({ job }: { readonly job: number }) => void jobs.push(job),
      terminate: () => {
        seat.terminated = true;
      },
    };
    seats.push(seat);
    return seat;
  }, most);
  const answers: (number | undefined)[] = [];
  const compute = (home = 0) => helpers.compute(home, task, (value) => answers.push(value?.[0]));
  const answer = (seat: number, job: number, value: number) =>
    seats[seat]?.onMessage({ type: 'done', job, value: new Uint8Array([value]), at: 1 });
  return { helpers, seats, answers, compute, answer };
}

test('a helper is taken only when all others are busy, and never more than allowed', async () => {
  const { seats, compute, answer } = setUp(2);
  compute();
  await Promise.resolve();
  answer(0, 1, 7);
  compute();
  expect(seats).toHaveLength(1);
  compute();
  compute();
  await Promise.resolve();
  expect(seats.map((seat) => seat.jobs)).toEqual([[1, 2, 4], [3]]);
});

test('all about one object goes to the helper that keeps it, in order', async () => {
  const { helpers, seats, compute } = setUp(2);
  compute(5);
  compute(6);
  compute(6);
  helpers.tell(6, task.request);
  await Promise.resolve();
  expect(seats.map((seat) => seat.jobs)).toEqual([[1], [2, 3, 0]]);
});

test('a helper that dies leaves its askers without an answer, and another takes its place', async () => {
  const { seats, answers, compute } = setUp(1);
  compute(5);
  compute(5);
  seats[0]?.onDeath('out of memory');
  expect(answers).toEqual([undefined, undefined]);
  compute(5);
  await Promise.resolve();
  expect(seats[1]?.jobs).toEqual([3]);
});

test('the run’s end ends them', () => {
  const { helpers, seats, compute } = setUp(2);
  compute();
  compute();
  helpers.dispose();
  expect(seats.map((seat) => seat.terminated)).toEqual([true, true]);
});
