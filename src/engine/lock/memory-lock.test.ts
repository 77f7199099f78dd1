import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { forgetProcess, MEMORY_LOCK_BYTES, MemoryLock } from './memory-lock.ts';

interface Report {
  /** Stretches of holding, in ms since the epoch. */
  readonly held: readonly (readonly [number, number])[];
  readonly increments: number;
}

/** Runs `count` real threads that each work for `workMs` behind one lock. */
async function contend(count: number, workMs: number, interval = 5) {
  const buffer = new SharedArrayBuffer(MEMORY_LOCK_BYTES);
  const counter = new SharedArrayBuffer(4);
  const reports = await Promise.all(
    Array.from({ length: count }, (_, index) => {
      const workerData = { buffer, counter, id: index + 1, workMs, interval };
      const worker = new Worker(new URL('./memory-lock.fixture.ts', import.meta.url), { workerData });
      return new Promise<Report>((resolve, reject) => {
        worker.once('message', resolve);
        worker.once('error', reject);
      });
    }),
  );
  return { reports, counted: new Int32Array(counter)[0] ?? 0 };
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

test('four threads behind the lock never hold it at once, and lose no update', async () => {
  const { reports, counted } = await contend(4, 150);
  expect(counted).toBe(reports.reduce((sum, report) => sum + report.increments, 0));
  const slices = reports.flatMap((report) => report.held).sort((a, b) => a[0] - b[0]);
  const overlaps = slices.slice(1).map(([from], index) => (slices[index]?.[1] ?? 0) - from);
  expect(Math.max(...overlaps)).toBeLessThan(0.1); // the clocks of two threads differ by some microseconds
});

test('a slice lasts as long as the interval while others wait', async () => {
  const { reports } = await contend(3, 150);
  const whole = reports.flatMap(({ held }) => held.slice(1, -1)).map(([from, to]) => to - from);
  expect(whole.length).toBeGreaterThan(20);
  expect(median(whole)).toBeGreaterThan(4.5);
  expect(median(whole)).toBeLessThan(7);
});

test('who passes the lock on does not get it back before another had it', async () => {
  const { reports } = await contend(2, 100);
  const order = reports
    .flatMap((report, index) => report.held.map(([from]) => ({ from, index })))
    .sort((a, b) => a.from - b.from);
  const contended = order.slice(1, -4); // at the end one is alone
  const repeats = contended.filter((turn, at) => turn.index === contended[at + 1]?.index);
  expect(repeats.length).toBeLessThanOrEqual(1); // before the second thread has started
});

test('a lone holder is never asked to let go, and dropping twice does no harm', () => {
  let now = 0;
  const lock = new MemoryLock(new SharedArrayBuffer(MEMORY_LOCK_BYTES), 1, 5, () => now);
  lock.take();
  now = 100;
  expect(lock.due(now)).toBe(false);
  lock.pass();
  expect(lock.held).toBe(true);
  lock.drop();
  lock.drop();
  expect(lock.held).toBe(false);
});

test('what a terminated process held is free again; forgetting a stranger changes nothing', () => {
  const buffer = new SharedArrayBuffer(MEMORY_LOCK_BYTES);
  const [dead, alive] = [new MemoryLock(buffer, 1), new MemoryLock(buffer, 2)];
  dead.take();
  forgetProcess(buffer, 1);
  alive.take();
  expect(alive.held).toBe(true);
  forgetProcess(buffer, 3);
  expect(Atomics.load(new Int32Array(buffer), 0)).toBe(2);
});

test('a process terminated while it waits is not waited for', async () => {
  const buffer = new SharedArrayBuffer(MEMORY_LOCK_BYTES);
  let now = 0;
  const holder = new MemoryLock(buffer, 1, 5, () => now);
  holder.take();
  const workerData = { buffer, counter: new SharedArrayBuffer(4), id: 2, workMs: 1, interval: 5 };
  const waiter = new Worker(new URL('./memory-lock.fixture.ts', import.meta.url), { workerData });
  now = 10;
  await expect.poll(() => holder.due(now)).toBe(true);
  await waiter.terminate();
  forgetProcess(buffer, 2);
  holder.pass(); // would wait for ever for the dead one to take its turn
  expect(holder.held).toBe(true);
  expect(holder.due(now + 1)).toBe(false);
});

test('a lock that a terminated process took with its last breath is taken from it', () => {
  const buffer = new SharedArrayBuffer(MEMORY_LOCK_BYTES);
  const [dying, alive] = [new MemoryLock(buffer, 1), new MemoryLock(buffer, 2)];
  forgetProcess(buffer, 1);
  dying.take();
  alive.take();
  expect(alive.held).toBe(true);
});
