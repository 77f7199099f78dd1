/** A process of the lock's test: works for a while behind the lock, in real shared memory, and reports when it held it. */
import { parentPort, workerData } from 'node:worker_threads';
import { MemoryLock } from './memory-lock.ts';

const { buffer, counter, id, workMs, interval } = workerData as {
  readonly buffer: SharedArrayBuffer;
  readonly counter: SharedArrayBuffer;
  readonly id: number;
  readonly workMs: number;
  readonly interval: number;
};
const clock = () => performance.timeOrigin + performance.now();
const lock = new MemoryLock(buffer, id, interval, clock);
const shared = new Int32Array(counter);
const held: [number, number][] = [];

/** Time actually worked, in ms: what the lock took is not counted. */
let worked = 0;
let increments = 0;
lock.take();
let since = clock();
for (let last = since; worked < workMs; ) {
  shared[0] = (shared[0] ?? 0) + 1; // not atomic: any overlap of two holders would lose updates
  increments++;
  const now = clock();
  worked += now - last;
  last = now;
  if (!lock.due(now)) continue;
  held.push([since, clock()]);
  lock.pass();
  since = clock();
  last = since;
}
held.push([since, clock()]);
lock.drop();
parentPort?.postMessage({ held, increments });
