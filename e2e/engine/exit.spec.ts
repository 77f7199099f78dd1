/** The end of a program, in CPython's order: threads are joined, exit functions run, modules are cleared. */
import type { Outcome } from '../../src/engine/index.ts';
import { printed } from '../../src/lesson/claims.ts';
import { expect, test } from './lab.ts';

const everything = (outcome: Outcome) => outcome.output.map((chunk) => chunk.text).join('');

test('threads are joined, then exit functions run, then objects are finalized and daemons never run again', async ({
  lab,
}) => {
  const { outcome } = await lab.run({
    source: `
import atexit, sys, threading, time
class Goes:
    def __del__(self): print("deleted", sys.is_finalizing())
thing = Goes()
def keeps_globals_alive(): return thing
class Joins:
    def __init__(self):
        self.me = self
        self.thread = threading.Thread(target=time.sleep, args=(60,), daemon=True)
        self.thread.start()
    def __del__(self):
        for call in (self.thread.join, threading.Thread(target=print).start):
            try: call()
            except PythonFinalizationError as error: print(error)
Joins()
atexit.register(print, "at exit")
atexit.register(lambda: 1/0)
async def never(): pass
coroutine = never()
threading.Thread(target=lambda: (time.sleep(0.05), print("joined"))).start()
print("main ends")
`,
  });
  expect(outcome.kind).toBe('printed');
  const lines = printed(outcome).split('\n');
  expect(lines.slice(0, 3)).toEqual(['main ends', 'joined', 'at exit']);
  expect(lines.slice(3).sort()).toEqual([
    '',
    "can't create new thread at interpreter shutdown",
    'cannot join thread at interpreter shutdown',
    'deleted True',
  ]);
  expect(everything(outcome)).toContain('Exception ignored in atexit callback <function <lambda>');
  expect(everything(outcome)).toContain("RuntimeWarning: coroutine 'never' was never awaited");
});

test('Ctrl-C while the last thread is joined ends the program', async ({ lab }) => {
  const { outcome } = await lab.run(
    {
      source:
        'import threading, time\ndef work():\n    while True: time.sleep(0.01)\nthreading.Thread(target=work).start()',
    },
    200,
  );
  expect(outcome.kind).toBe('stopped');
  expect(everything(outcome)).toContain('Exception ignored on threading shutdown:\nTraceback');
});

test('a thread-local that sleeps while it is destroyed delays its thread, and no more', async ({ lab }) => {
  const { outcome } = await lab.run({
    source: `
import threading, time
class Sleepy:
    def __del__(self): time.sleep(0.01); print("destroyed")
local = threading.local()
def work(): local.x = Sleepy(); time.sleep(0.001)
threads = [threading.Thread(target=work) for _ in range(3)]
for t in threads: t.start()
for t in threads: t.join()
print("joined")
`,
  });
  expect(printed(outcome)).toBe('destroyed\ndestroyed\ndestroyed\njoined\n');
});
