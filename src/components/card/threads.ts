/** Drawing takes some 20 ms of a core for each card: threads do it, one for each core, while pages are built. */
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { cardFonts } from './fonts.ts';
import type { Size } from './png.ts';

/** Two trees as satori reads them, one to be drawn over the other. The lower one leaves nothing transparent. */
export interface Job {
  readonly below: unknown;
  readonly above: unknown;
  readonly size: Size;
}

/** The most that draw at a time. */
export const threads = availableParallelism();

/** From the project's folder: where the code that is built ends up, there is no such file beside it. Node reads it as it is. */
const file = path.resolve('src/components/card/drawing-thread.ts');

const idle: Worker[] = [];
/** Those who wait for a thread, or for leave to start one. */
const waiting: ((worker: Worker | undefined) => void)[] = [];
let started = 0;

/** Resolves to the PNG. Rejects with what the thread threw; the next one is drawn by a new thread. */
export async function drawInThread(job: Job): Promise<Uint8Array> {
  const fonts = await cardFonts();
  const worker = (await place()) ?? new Worker(file, { workerData: fonts });
  try {
    // Nothing else may hold the process while it draws; a thread that waits must not.
    worker.ref();
    worker.postMessage(job);
    const [png]: Uint8Array[] = await once(worker, 'message');
    if (!png) throw new Error('A drawing thread answered without a picture.');
    worker.unref();
    giveBack(worker);
    return png;
  } catch (error) {
    giveBack(undefined);
    throw error;
  }
}

/** Gives an idle thread, or none where one more may be started, as soon as there is either. */
async function place(): Promise<Worker | undefined> {
  const worker = idle.pop();
  if (worker) return worker;
  if (started === threads) return new Promise((resolve) => waiting.push(resolve));
  started++;
  return undefined;
}

/** Passes a thread on, or the place of one that has ended. */
function giveBack(worker: Worker | undefined): void {
  const next = waiting.shift();
  if (next) next(worker);
  else if (worker) idle.push(worker);
  else started--;
}
