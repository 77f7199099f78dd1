/** How a run can end, and what is told of it: deadlocks by name, output in order, no input, no memory. */
import type { Outcome } from '../../src/engine/index.ts';
import { printed } from '../../src/lesson/claims.ts';
import { expect, test } from './lab.ts';

/** "Thread-1 (one) holds lock_a, waits for lock_b…, line 6", one for each stuck thread but the main one. */
const told = (outcome: Outcome): readonly string[] =>
  outcome.kind !== 'deadlock'
    ? [outcome.kind]
    : outcome.stuck
        .filter(({ name }) => name !== 'MainThread')
        .map(
          ({ name, holds, waitsFor, line }) =>
            `${name} holds ${holds.join(', ') || 'nothing'}, waits for ${waitsFor}, line ${line}`,
        );

test('two locks in two orders: who holds what, and waits for what, at which line', async ({ lab }) => {
  const { outcome } = await lab.run({
    source: `import threading
lock_a, lock_b, both = threading.Lock(), threading.RLock(), threading.Barrier(2)
def one():
    with lock_a:
        both.wait()
        with lock_b: pass
def two():
    with lock_b:
        both.wait()
        lock_a.acquire()
for f in (one, two): threading.Thread(target=f).start()
print("both started")
`,
  });
  expect(printed(outcome)).toBe('both started\n');
  expect(told(outcome)).toEqual([
    'Thread-1 (one) holds lock_a, waits for lock_b, which Thread-2 (two) holds, line 6',
    'Thread-2 (two) holds lock_b, waits for lock_a, which Thread-1 (one) holds, line 10',
  ]);
});

test('locks that are attributes of objects in local variables have names too', async ({ lab }) => {
  const { outcome } = await lab.run({
    source: `import threading
class Account:
    def __init__(self): self.lock = threading.Lock()
both = threading.Barrier(2)
def transfer(source, target):
    with source.lock:
        both.wait()
        with target.lock: pass
def main():
    x, y = Account(), Account()
    threads = [threading.Thread(target=transfer, args=pair) for pair in ((x, y), (y, x))]
    for t in threads: t.start()
    for t in threads: t.join()
main()
`,
  });
  expect(told(outcome)).toEqual([
    'Thread-1 (transfer) holds x.lock, waits for y.lock, which Thread-2 (transfer) holds, line 8',
    'Thread-2 (transfer) holds y.lock, waits for x.lock, which Thread-1 (transfer) holds, line 8',
  ]);
});

test('a thread that waits for itself, for a queue, for an event, for a pool: each in the program’s words', async ({
  lab,
}) => {
  const { outcome } = await lab.run({
    source: `import threading, queue
from concurrent.futures import ThreadPoolExecutor
tasks, ready, forks = queue.Queue(), threading.Event(), [threading.Lock(), threading.Lock()]
changed = threading.Condition()
def twice():
    with forks[1]:
        with forks[1]: pass
def wait():
    with changed: changed.wait()
pool = ThreadPoolExecutor(1, "pool")
def nested(): return pool.submit(str).result()
for name, f in dict(q=tasks.get, e=lambda: ready.wait(), c=wait, t=twice).items():
    threading.Thread(target=f, name=name).start()
pool.submit(nested).result()
`,
  });
  expect(told(outcome)).toEqual([
    'q holds nothing, waits for tasks.get() to return, line 0',
    'e holds nothing, waits for ready.wait() to return, line 12',
    'c holds nothing, waits for changed.wait() to return, line 9',
    't holds forks[1], waits for forks[1], which it holds itself, line 7',
    'pool_0 holds nothing, waits for Future.result() to return, line 11',
  ]);
});

test('the trace says for which lock a thread waited, and who held it', async ({ lab }) => {
  const { outcome } = await lab.run({
    source: `import threading, time
lock, started = threading.Lock(), threading.Event()
def holds():
    with lock:
        started.set()
        time.sleep(0.03)
def waits():
    started.wait()
    with lock: pass
threads = [threading.Thread(target=f) for f in (holds, waits)]
for t in threads: t.start()
for t in threads: t.join()
`,
  });
  const { events } = outcome.trace;
  const lane = (name: string) =>
    events.find((event) => event.type === 'start' && event.name.includes(name))?.lane;
  expect(events).toContainEqual(
    expect.objectContaining({
      type: 'wait',
      lane: lane('waits'),
      for: 'lock',
      on: 'lock',
      holder: lane('holds'),
    }),
  );
  expect(events).toContainEqual(
    expect.objectContaining({ type: 'wait', lane: lane('Main'), for: 'join', holder: lane('holds') }),
  );
});

test('nobody can type: input() ends as with standard input closed, and says so', async ({ lab }) => {
  const { outcome } = await lab.run({
    source: 'import sys\nprint(repr(sys.stdin.read()), list(sys.stdin))\ninput("name? ")',
  });
  expect(outcome).toMatchObject({ kind: 'raised', exitCode: 1, error: 'EOFError' });
  expect(printed(outcome)).toBe("'' []\nname? ");
  const errors = outcome.output.filter(({ stream }) => stream === 'err').map(({ text }) => text);
  expect(errors.join('')).toContain('EOFError: EOF when reading a line\nNobody can type here');
});

test('a program that uses all memory ends in a MemoryError with its traceback, and the outcome says so', async ({
  lab,
}) => {
  const { outcome } = await lab.run({
    source: 'kept = []\nwhile True:\n    kept.append(bytearray(60_000_000 if len(kept) < 7 else 100_000))',
    wallMs: 40_000,
  });
  expect(outcome).toMatchObject({ kind: 'raised', exitCode: 1, error: 'MemoryError' });
  const text = outcome.output.map((chunk) => chunk.text).join('');
  expect(text).toMatch(/^Traceback [\s\S]*program\.py", line 3, in <module>[\s\S]*\nMemoryError\n$/);
});

test('threads that are no daemons are waited for, and what they print after main has ended is kept, in order', async ({
  lab,
}) => {
  const { outcome } = await lab.run({
    source: `import sys, threading, time
def late():
    threading.main_thread().join()
    for n in range(3):
        print("late", n, file=sys.stderr if n % 2 else sys.stdout)
threading.Thread(target=late).start()
threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
print("main ends")
`,
  });
  expect(outcome.kind).toBe('printed');
  expect(outcome.output).toEqual([
    { stream: 'out', text: 'main ends\nlate 0\n' },
    { stream: 'err', text: 'late 1\n' },
    { stream: 'out', text: 'late 2\n' },
  ]);
});

test('all news of a run are heard before its outcome', async ({ lab }) => {
  for (let run = 0; run < 30; run++) {
    const { firstOutputMs, begunMs } = await lab.run({ source: 'print("soon over")' });
    expect(begunMs).toBeDefined();
    expect(firstOutputMs).toBeDefined();
  }
});
