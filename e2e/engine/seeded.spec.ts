/** A run with a seed can be repeated: the same program and seed give the same output and the same order of events. */
import type { Outcome } from '../../src/engine/index.ts';
import { printed } from '../../src/lesson/claims.ts';
import { expect, test } from './lab.ts';

/** A call between read and write: where updates are lost. */
const RACE = `
import threading
counter = 0
def add1(n): return n + 1
def work():
    global counter
    for _ in range(20):
        counter = add1(counter)
threads = [threading.Thread(target=work) for _ in range(3)]
for t in threads: t.start()
for t in threads: t.join()
print(counter)
`;

/** Whatever a program can see of schedule, time and chance. */
const EVERYTHING = `
import asyncio, os, queue, random, threading, time, uuid
from concurrent.futures import ThreadPoolExecutor
began = time.monotonic()
log = []
cond = threading.Condition()
inbox = queue.Queue(2)
def consumer(name):
    while (item := inbox.get()) is not None:
        log.append((name, item))
        if item % 3 == 0: time.sleep(0.01)
workers = [threading.Thread(target=consumer, args=(n,)) for n in "abc"]
for w in workers: w.start()
for n in range(12): inbox.put(n)
for w in workers: inbox.put(None)
for w in workers: w.join()
turn = 0
def ping(me):
    global turn
    for _ in range(3):
        with cond:
            cond.wait_for(lambda: turn % 2 == me)
            turn += 1
            log.append(me)
            cond.notify_all()
pair = [threading.Thread(target=ping, args=(m,)) for m in (0, 1)]
for p in pair: p.start()
for p in pair: p.join()
with ThreadPoolExecutor(3) as pool:
    log.append(list(pool.map(lambda n: (n, threading.current_thread().name), range(8))))
async def main():
    async def nap(n):
        await asyncio.sleep(n / 100)
        return n, await asyncio.to_thread(lambda: threading.current_thread().name)
    return await asyncio.gather(*(nap(n) for n in (3, 1, 2)))
log.append(asyncio.run(main()))
log.append((random.random(), os.urandom(4).hex(), str(uuid.uuid4()), time.time(), time.monotonic() - began))
log.append(sorted({"x", "y", "zebra"}, key=hash))
try: inbox.get(timeout=0.5)
except queue.Empty: log.append("empty")
import difflib, xml.dom.minidom
print(*log, sep="\\n")
`;

/** Kind, process, lane and the rest of each event; its time was another. */
const order = ({ trace }: Outcome): string => JSON.stringify(trace.events.map(({ at, ...event }) => event));

async function replays(
  run: () => Promise<{ readonly outcome: Outcome }>,
  times: number,
): Promise<{ outputs: Set<string>; orders: Set<string>; last: Outcome }> {
  const outputs = new Set<string>();
  const orders = new Set<string>();
  let { outcome: last } = await run();
  for (let replay = 0; replay < times; replay++) {
    outputs.add(printed(last));
    orders.add(order(last));
    if (replay < times - 1) last = (await run()).outcome;
  }
  return { outputs, orders, last };
}

test('fifty replays of a race are identical', async ({ lab }) => {
  test.setTimeout(120_000);
  const { outputs, orders, last } = await replays(() => lab.run({ source: RACE, seed: 3 }), 50);
  expect(last.kind).toBe('printed');
  expect(outputs.size).toBe(1);
  expect(orders.size).toBe(1);
});

test('locks, queues, pools, event loops, time and chance are repeated too', async ({ lab }) => {
  const { outputs, orders, last } = await replays(() => lab.run({ source: EVERYTHING, seed: 77 }), 5);
  expect(last.kind, printed(last)).toBe('printed');
  expect([...outputs][0]).toContain('empty');
  expect([...outputs][1] ?? [...outputs][0]).toBe([...outputs][0]);
  expect(orders.size).toBe(1);
});

test('seeds differ, and find the lost update soon', async ({ lab }) => {
  const results: number[] = [];
  for (let seed = 0; seed < 50 && new Set(results).size < 3; seed++)
    results.push(Number(printed((await lab.run({ source: RACE, seed })).outcome)));
  expect(
    results.some((result) => result < 60),
    results.join(' '),
  ).toBe(true);
  expect(new Set(results).size, results.join(' ')).toBeGreaterThan(1);
});

test('what cannot be lost is not lost under any seed', async ({ lab }) => {
  const source = RACE.replace('counter = add1(counter)', 'counter += 1');
  for (let seed = 0; seed < 8; seed++)
    expect(printed((await lab.run({ source, seed })).outcome)).toBe('60\n');
});

test('sleeping costs no time, and a loop that waits for a time ends', async ({ lab }) => {
  const source = `
import time
began = time.monotonic()
time.sleep(30)
while time.monotonic() < began + 30.02: pass
print(round(time.monotonic() - began, 1))
`;
  const { outcome } = await lab.run({ source, seed: 1 });
  expect(printed(outcome)).toBe('30.0\n');
  expect(outcome.elapsed).toBeLessThan(5_000);
});

test('a deadlock that needs bad luck is found by a seed, and found again by it', async ({ lab }) => {
  const source = `
import threading
a, b = threading.Lock(), threading.Lock()
def one():
    for _ in range(10):
        with a:
            with b: pass
def two():
    for _ in range(10):
        with b:
            with a: pass
threads = [threading.Thread(target=f) for f in (one, two)]
for t in threads: t.start()
for t in threads: t.join()
print("done")
`;
  const kinds: string[] = [];
  while (kinds.length < 100 && kinds.at(-1) !== 'deadlock')
    kinds.push((await lab.run({ source, seed: kinds.length })).outcome.kind);
  expect(kinds.at(-1)).toBe('deadlock');
  expect((await lab.run({ source, seed: kinds.length - 1 })).outcome.kind).toBe('deadlock');
});

test('a program with processes is refused a seed, in words', async ({ lab }) => {
  const source = `
import multiprocessing
if __name__ == "__main__":
    multiprocessing.Process(target=print).start()
`;
  const { outcome } = await lab.run({ source, seed: 1 });
  expect(outcome.kind).toBe('raised');
  expect(outcome.output.map(({ text }) => text).join('')).toContain('a run with a seed has one process');
});

test('a seed that is none is refused before anything runs', async ({ lab }) => {
  await expect(lab.run({ source: 'print(1)', seed: -1 })).rejects.toThrow('A seed is a whole number');
});
