/** Real `threading` in the browser: what CPython 3.14 does, the engine does. */
import { longestOverlap, slices } from '../../src/engine/index.ts';
import { printed } from '../../src/lesson/claims.ts';
import { expect, test } from './lab.ts';

/** Runs a program and returns what it printed, after it has ended well. */
test('four threads hold the GIL in turns of 5 ms, never two at once', async ({ lab }) => {
  const { outcome } = await lab.run({
    source: `
import threading
def busy():
    total = 0
    for i in range(700_000):
        total += i
threads = [threading.Thread(target=busy) for _ in range(4)]
for t in threads: t.start()
for t in threads: t.join()
print("done")
`,
  });
  expect(outcome.kind).toBe('printed');
  expect(printed(outcome)).toBe('done\n');
  const held = slices(outcome.trace);
  expect(longestOverlap(held)).toBeLessThan(0.05);
  const lanes = new Set(held.map((slice) => slice.lane));
  expect(lanes.size).toBe(5);
  const lengths = held.filter((slice) => slice.why === 'preempted').map((slice) => slice.to - slice.from);
  expect(lengths.length).toBeGreaterThan(12);
  const typical = lengths.sort((a, b) => a - b)[lengths.length >> 1];
  expect(typical).toBeGreaterThan(4.5);
  expect(typical).toBeLessThan(7);
});

test('each drop of the GIL tells the line of the program at which it happened, and a blocking call the line of the call', async ({
  lab,
}) => {
  const { outcome } = await lab.run({
    source: `import threading, time
def busy():
    total = 0
    for i in range(700_000):
        total += i
def rest():
    time.sleep(0.02)
threads = [threading.Thread(target=f) for f in (busy, busy, rest)]
for t in threads: t.start()
for t in threads:
    t.join()
`,
  });
  const linesOf = (why: string): Set<number | undefined> =>
    new Set(
      outcome.trace.events.flatMap((event) =>
        event.type === 'drop' && event.why === why ? [event.line] : [],
      ),
    );
  expect([...linesOf('preempted')].every((line) => line === 4 || line === 5 || line === 9)).toBe(true);
  expect(linesOf('preempted').size).toBeGreaterThan(0);
  expect(linesOf('blocked')).toContain(7);
  expect(linesOf('blocked')).toContain(11);
  expect([...linesOf('ended')]).toEqual([undefined]);
});

test('sleep lets go of the GIL: four sleeps of 0.1 s take about 0.1 s', async ({ lab }) => {
  const { outcome } = await lab.run({
    source: `
import threading, time
start = time.perf_counter()
threads = [threading.Thread(target=time.sleep, args=(0.1,)) for _ in range(4)]
for t in threads: t.start()
for t in threads: t.join()
print(time.perf_counter() - start)
`,
  });
  expect(Number(printed(outcome))).toBeGreaterThan(0.099);
  expect(Number(printed(outcome))).toBeLessThan(0.2);
  const waits = outcome.trace.events.filter((event) => event.type === 'wait' && event.for === 'sleep');
  expect(waits).toHaveLength(4);
});

test('the processor’s time is that for which threads hold the GIL: sleep costs none, each thread has its own', async ({
  lab,
}) => {
  const { outcome } = await lab.run({
    source: `
import threading, time
def busy():
    end = time.thread_time() + 0.1
    while time.thread_time() < end: pass
def since(start): return tuple(clock() - begun for clock, begun in zip(clocks, start))
clocks = time.perf_counter, time.process_time, time.thread_time
start = [clock() for clock in clocks]
time.sleep(0.2)
wall, process, thread = since(start)
print(wall >= 0.2, process < 0.05, thread < 0.05)
start = [clock() for clock in clocks]
threads = [threading.Thread(target=busy) for _ in range(3)]
for each in threads: each.start()
for each in threads: each.join()
wall, process, thread = since(start)
print(wall >= 0.3, 0.3 <= process <= wall, thread < 0.05)
print(time.get_clock_info("thread_time").monotonic, time.process_time_ns() > 300_000_000)
`,
  });
  expect(printed(outcome)).toBe('True True True\nTrue True True\nTrue True\n');
});

test('queue, futures and asyncio run on the same threads', async ({ lab }) => {
  const { outcome } = await lab.run({
    source: `
import asyncio, queue, threading
from concurrent.futures import ThreadPoolExecutor
q = queue.Queue()
threading.Thread(target=lambda: [q.put(n) for n in range(3)] and q.put(None)).start()
print(list(iter(q.get, None)))
with ThreadPoolExecutor(2) as pool: print(list(pool.map(str.upper, "abc")))
async def main():
    async def one(n):
        await asyncio.sleep(0.01 * (3 - n)); return n
    print(await asyncio.gather(*map(one, range(3))), await asyncio.to_thread(lambda: threading.current_thread().name))
asyncio.run(main())
`,
  });
  expect(printed(outcome)).toBe("[0, 1, 2]\n['A', 'B', 'C']\n[0, 1, 2] asyncio_0\n");
});

test('asyncio is CPython’s own loop: a timeout round blocking code finishes, as natively', async ({
  lab,
}) => {
  const { outcome } = await lab.run({
    source: `
import asyncio, time
async def main():
    try:
        async with asyncio.timeout(0.1):
            time.sleep(0.3)
            await asyncio.sleep(0)
        print("finished")
    except TimeoutError:
        print("timeout")
asyncio.run(main())
`,
  });
  expect(printed(outcome)).toBe('finished\n');
});

test('an exception in a thread and one in main print tracebacks without our frames', async ({ lab }) => {
  const { outcome } = await lab.run({
    source: 'import threading\nlock = threading.Lock()\nprint("before")\nlock.release()\n',
  });
  expect(outcome).toMatchObject({ kind: 'raised', exitCode: 1 });
  const text = outcome.output.map((chunk) => chunk.text).join('');
  expect(text).toContain(
    'before\nTraceback (most recent call last):\n  File "/home/reader/program.py", line 4, in <module>',
  );
  expect(text).toContain('RuntimeError: release unlocked lock');
  expect(text).not.toContain('_stick');
});

test('a thousand threads live at once; the next is CPython’s own error', async ({ lab }) => {
  const { outcome } = await lab.run({
    source: `
import threading
event, threads = threading.Event(), []
try:
    while True:
        t = threading.Thread(target=event.wait); t.start(); threads.append(t)
except RuntimeError as error:
    print(len(threads), error)
event.set()
for t in threads: t.join()
print("joined")
`,
  });
  expect(printed(outcome)).toBe("999 can't start new thread\njoined\n");
});

test('switched at every check, timed acquires leave no lock behind, and timed gets lose no item', async ({
  lab,
}) => {
  const { outcome } = await lab.run({
    source: `
import queue, sys, threading
sys.setswitchinterval(1e-6)
lock, items, got = threading.Lock(), queue.SimpleQueue(), []
def hold(me):
    for i in range(600):
        if lock.acquire(timeout=0.00002 * (1 + (i + me) % 7)):
            for _ in range(i % 9): int("1")
            lock.release()
def take(me):
    while True:
        try: item = items.get(timeout=0.00003 * (1 + me))
        except queue.Empty: continue
        if item is None: return
        got.append(item)
threads = [threading.Thread(target=work, args=(i,)) for work in (hold, take) for i in range(3)]
for thread in threads: thread.start()
for i in range(1200):
    items.put(i)
    for _ in range(i % 11): int("1")
for _ in range(3): items.put(None)
for thread in threads: thread.join()
print(lock.locked(), sorted(got) == list(range(1200)))
`,
  });
  const text = outcome.output.map((chunk) => chunk.text).join('');
  expect(`${outcome.kind}: ${text}`).toBe('printed: False True\n');
});

test('what finalizers put into a SimpleQueue comes after what was being put, in order', async ({ lab }) => {
  const { outcome } = await lab.run({
    source: `
import itertools, queue
class Circular:
    def __init__(self): self.circular = self
    def __del__(self): tasks.put(next(numbers))
for _ in range(3):
    tasks, numbers, got = queue.SimpleQueue(), itertools.count(), []
    while len(got) <= 10_000:
        Circular()
        tasks.put(next(numbers))
        got.append(tasks.get())
    print(got == list(range(10_001)))
`,
  });
  expect(printed(outcome)).toBe('True\nTrue\nTrue\n');
});

test('steps of a millisecond and more are switched between, not some thirty at a time', async ({ lab }) => {
  const { outcome } = await lab.run({
    source: `
import itertools, statistics, sys, threading, time
sys.setswitchinterval(0.02)
steps = []
def work(me):
    for _ in range(60):
        sum(range(120_000))
        steps.append((me, time.perf_counter()))
threads = [threading.Thread(target=work, args=(me,)) for me in range(2)]
for thread in threads: thread.start()
for thread in threads: thread.join()
began = [next(run)[1] for _, run in itertools.groupby(steps, key=lambda step: step[0])]
print(statistics.median(b - a for a, b in itertools.pairwise(began)) / 0.02)
`,
  });
  const intervals = Number(printed(outcome));
  expect(intervals).toBeGreaterThan(0.9);
  expect(intervals).toBeLessThan(1.6);
});

test('what the event loop calls while a thread is off its stack is not taken for that thread', async ({
  lab,
}) => {
  const { outcome } = await lab.run({
    source: `
import js, threading, time
from pyodide.ffi import create_once_callable
heard = []
def busy(ms):
    end = time.perf_counter() + ms / 1000
    while time.perf_counter() < end: sum(range(5_000))
def called():
    busy(120)
    try: time.sleep(0.01)
    except RuntimeError as refused: heard.append(str(refused).split(":")[0])
for _ in range(3): js.setTimeout(create_once_callable(called, _may_syncify=True), 0)
other = threading.Thread(target=busy, args=(300,))
other.start()
busy(300)
other.join()
print(heard)
`,
    wallMs: 10_000,
  });
  expect(printed(outcome)).toBe(`[${Array(3).fill("'this call cannot wait here'").join(', ')}]\n`);
});
