/** Tracebacks as CPython prints them: where it has C functions we have Python ones, and none of them shows. */
import type { Outcome } from '../../src/engine/index.ts';
import { printed } from '../../src/lesson/claims.ts';
import { expect, test } from './lab.ts';

const everything = (outcome: Outcome) => outcome.output.map((chunk) => chunk.text).join('');

test('an error raised by a primitive points at the line that called it, wherever it is printed', async ({
  lab,
}) => {
  const { outcome } = await lab.run({
    source: `
import queue, sys, threading, time, traceback
def release(): threading.Lock().release()
def try_out(call):
    try: call()
    except Exception as error:
        names, at = [], error.__traceback__
        while at: names.append(at.tb_frame.f_code.co_name); at = at.tb_next
        print(names, traceback.format_exc().splitlines()[-1])
try_out(release)
try_out(lambda: time.sleep(-1))
try_out(lambda: queue.SimpleQueue().get(timeout=0.001))
try_out(lambda: threading.RLock().release())
t = threading.Thread(target=release); t.start(); t.join()
release()
`,
  });
  expect(printed(outcome).split('\n')).toEqual([
    "['try_out', 'release'] RuntimeError: release unlocked lock",
    "['try_out', '<lambda>'] ValueError: sleep length must be non-negative",
    "['try_out', '<lambda>'] _queue.Empty",
    "['try_out', '<lambda>'] RuntimeError: cannot release un-acquired lock",
    '',
  ]);
  expect(everything(outcome)).toContain('Exception in thread Thread-1 (release):\nTraceback');
  expect(everything(outcome)).not.toContain('_stick');
});

test('a stack ends where the program begins, and one of a waiting thread at the line that waits', async ({
  lab,
}) => {
  const { outcome } = await lab.run({
    source: `
import inspect, sys, threading, _thread
names = lambda: [frame.function for frame in inspect.stack()][1:]
print(names(), sys._getframe().f_back, sys.excepthook is sys.__excepthook__)
done, event = threading.Event(), threading.Event()
_thread.start_new_thread(lambda: (print(names()), done.set()), ()); done.wait()
def wait(): event.wait()
t = threading.Thread(target=wait); t.start()
frame = sys._current_frames()[t.ident]
while frame: print(frame.f_code.co_name, end=" "); frame = frame.f_back
event.set(); t.join()
print([frame.f_code.co_name for frame in sys._current_frames().values()])
`,
  });
  expect(printed(outcome)).toBe(
    "['<module>'] None True\n['<lambda>']\nwait wait wait run _bootstrap_inner _bootstrap ['<module>']\n",
  );
});

test('tracers do not see the primitives either', async ({ lab }) => {
  const { outcome } = await lab.run({
    source: `
import sys, threading
lock, seen = threading.Lock(), []
def use():
    with lock: pass
    lock.acquire(); lock.release()
sys.setprofile(lambda frame, event, arg: seen.append((frame.f_code.co_name, event)) if "call" != event[-4:] or event == "call" else None)
use()
sys.setprofile(None)
print([each for each in seen if each[0] != "<module>"])
`,
  });
  expect(printed(outcome)).toBe("[('use', 'call'), ('use', 'return')]\n");
});
