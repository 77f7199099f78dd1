/** Real `multiprocessing` semantics: spawn, copied memory, true errors, and the experiment with one shared lock. */
import { longestOverlap, slices } from '../../src/engine/index.ts';
import { printed, printedSeconds } from '../../src/lesson/claims.ts';
import { expect, test } from './lab.ts';

test('main is imported again in the child, as __mp_main__, and memory is a copy', async ({ lab }) => {
  const { outcome } = await lab.run({
    source: `
from multiprocessing import Process, Queue
counter = 0
def work(q):
    global counter
    counter += 1
    q.put((__name__, counter))
if __name__ == "__main__":
    counter = 10
    q = Queue()
    p = Process(target=work, args=(q,)); p.start()
    print(q.get(), counter)
    p.join(); print(p.exitcode)
`,
  });
  expect(printed(outcome)).toBe("('__mp_main__', 1) 10\n0\n");
});

test('a pool’s processes have pids of their own, and a dead one breaks the pool', async ({ lab }) => {
  const { outcome } = await lab.run({
    source: `
import os
from concurrent.futures import ProcessPoolExecutor
def who(n): return os.getpid()
def die(): os._exit(7)
if __name__ == "__main__":
    with ProcessPoolExecutor(2) as pool: pids = set(pool.map(who, range(4)))
    print(os.getpid() not in pids)
    try:
        with ProcessPoolExecutor(1) as pool: pool.submit(die).result()
    except Exception as error: print(type(error).__name__, error)
`,
  });
  expect(printed(outcome)).toBe(
    'True\nBrokenProcessPool A process in the process pool was terminated abruptly while the future was running or pending.\n',
  );
});

test('a lambda cannot be pickled, a missing guard is CPython’s own RuntimeError', async ({ lab }) => {
  const lambda = await lab.run({
    source: `
from concurrent.futures import ProcessPoolExecutor
if __name__ == "__main__":
    try:
        with ProcessPoolExecutor(1) as pool: pool.submit(lambda: 1).result()
    except Exception as error: print(type(error).__name__, str(error).endswith("it's not found as __main__.<lambda>"))
`,
  });
  expect(printed(lambda.outcome)).toBe('PicklingError True\n');
  const unguarded = await lab.run({
    source:
      'from multiprocessing import Process\np = Process(target=print)\np.start(); p.join(); print(p.exitcode)\n',
  });
  const text = unguarded.outcome.output.map((chunk) => chunk.text).join('');
  expect(text).toContain(
    'RuntimeError: \n        An attempt has been made to start a new process before the\n',
  );
  expect(printed(unguarded.outcome)).toBe('1\n');
});

const FOUR_PROCESSES = `
import time
from concurrent.futures import ProcessPoolExecutor
def busy(n):
    total = 0
    for i in range(n): total += i
if __name__ == "__main__":
    with ProcessPoolExecutor(4) as pool:
        list(pool.map(busy, [1] * 4))
        start = time.perf_counter()
        list(pool.map(busy, [2_000_000] * 4))
        print(f"Time taken: {time.perf_counter() - start:.3f} seconds")
`;

test('behind one shared lock four processes take turns; freely they run side by side', async ({ lab }) => {
  await lab.warm(5);
  const locked = (await lab.run({ source: FOUR_PROCESSES, mode: 'behind-the-lock' })).outcome;
  const free = (await lab.run({ source: FOUR_PROCESSES })).outcome;
  expect([locked.kind, free.kind]).toEqual(['printed', 'printed']);
  // Clocks of two workers agree to some microseconds; freely, whole slices overlap.
  expect(longestOverlap(slices(locked.trace))).toBeLessThan(0.5);
  expect(longestOverlap(slices(free.trace))).toBeGreaterThan(5);
  const seconds = (outcome: typeof free) => printedSeconds(outcome, 'Time taken: ([0-9.]+) seconds');
  expect(seconds(locked) / seconds(free)).toBeGreaterThan(1.4);
  await lab.warm(1);
});

test('processes terminated behind the shared lock take it with them neither held nor waited for', async ({
  lab,
}) => {
  const { outcome } = await lab.run({
    mode: 'behind-the-lock',
    source: `
import time
from multiprocessing import Process
def busy():
    while True: pass
if __name__ == "__main__":
    for _ in range(4):
        ps = [Process(target=busy) for _ in range(2)]
        for p in ps: p.start()
        time.sleep(0.1)
        for p in ps: p.terminate()
        for p in ps: p.join()
    print([p.exitcode for p in ps])
`,
  });
  expect(outcome.kind).toBe('printed');
  expect(printed(outcome)).toBe('[-15, -15]\n');
});

test('no process outlives its run', async ({ lab }) => {
  const { outcome } = await lab.run({
    source: `
import os, time
from multiprocessing import Process
def forever():
    while True: time.sleep(0.01)
if __name__ == "__main__":
    Process(target=forever).start()
    print("leaving")
    os._exit(5)
`,
  });
  expect(outcome).toMatchObject({ kind: 'raised', exitCode: 5 });
  expect(printed(outcome)).toBe('leaving\n');
});
