/** Signals as Unix has them: from any thread or process, handled in the main thread, in whatever it waits. */
import { printed } from '../../src/lesson/claims.ts';
import { expect, test } from './lab.ts';

test('a KeyboardInterrupt ends every kind of wait of the main thread, and a busy loop', async ({ lab }) => {
  const { outcome } = await lab.run({
    source: `
import _thread, asyncio, queue, signal, threading, time
never = threading.Event()
def twice(lock): lock.acquire(); lock.acquire()
waits = {
    "busy": lambda: [0 for _ in iter(int, 1)],
    "sleep": lambda: time.sleep(9),
    "lock": lambda: twice(threading.Lock()),
    "lock with a timeout": lambda: never.wait(9),
    "condition": lambda: never.wait(),
    "join": lambda: idle.join(),
    "queue": lambda: queue.Queue().get(),
    "SimpleQueue": lambda: queue.SimpleQueue().get(),
    "asyncio.run": lambda: asyncio.run(asyncio.sleep(9)),
    "asyncio.run of a deadlock": lambda: asyncio.run(asyncio.Event().wait()),
    "pause": signal.pause,
}
idle = threading.Thread(target=time.sleep, args=(60,), daemon=True); idle.start()
senders = [_thread.interrupt_main, lambda: signal.raise_signal(signal.SIGINT)]
for number, (name, wait) in enumerate(waits.items()):
    threading.Timer(0.01, senders[number % 2]).start()
    try:
        wait(); print(name, "was not interrupted")
    except KeyboardInterrupt:
        pass
print(len(waits), "waits")
`,
  });
  expect(printed(outcome)).toBe('11 waits\n');
});

test('a handler runs in the main thread, sees the program’s frame, and a wait goes on after it', async ({
  lab,
}) => {
  const { outcome } = await lab.run({
    source: `
import os, signal, threading, time
def handler(number, frame):
    print(signal.Signals(number).name, threading.current_thread().name, frame.f_code.co_name)
signal.signal(signal.SIGUSR1, handler)
def main():
    threading.Timer(0.02, lambda: os.kill(os.getpid(), signal.SIGUSR1)).start()
    start = time.monotonic()
    time.sleep(0.1)
    print(time.monotonic() - start >= 0.1, signal.getsignal(signal.SIGUSR1) is handler)
    signal.raise_signal(signal.SIGUSR1)
main()
def elsewhere():
    try: signal.signal(signal.SIGUSR1, handler)
    except ValueError as error: print(error)
thread = threading.Thread(target=elsewhere); thread.start(); thread.join()
for wrong in (lambda: signal.signal(signal.SIGKILL, handler), lambda: os.kill(99999, 0)):
    try: wrong()
    except OSError as error: print(type(error).__name__, error.strerror)
print(hasattr(signal, "alarm"))
signal.raise_signal(signal.SIGTERM)
print("not reached")
`,
  });
  expect(printed(outcome)).toBe(
    'SIGUSR1 MainThread main\nTrue True\nSIGUSR1 MainThread main\n' +
      'signal only works in main thread of the main interpreter\n' +
      'OSError Invalid argument\nProcessLookupError No such process\nFalse\n',
  );
  expect(outcome).toMatchObject({ kind: 'raised', exitCode: -15 });
});

test('a child tidies up after terminate() where it has a handler, and dies of it where it has none', async ({
  lab,
}) => {
  const { outcome } = await lab.run({
    source: `
import multiprocessing, os, signal, sys, time
def polite(ready):
    def on_term(number, frame): print("tidied up"); sys.exit(7)
    signal.signal(signal.SIGTERM, on_term); ready.set(); time.sleep(9)
def plain(ready):
    ready.set()
    try: time.sleep(9)
    except KeyboardInterrupt: print("interrupted")
def after(target, act):
    ready = multiprocessing.Event()
    child = multiprocessing.Process(target=target, args=(ready,)); child.start(); ready.wait()
    act(child); child.join(); return child.exitcode
if __name__ == "__main__":
    interrupt = lambda child: os.kill(child.pid, signal.SIGINT)
    print(*[after(*what) for what in (
        (polite, lambda child: child.terminate()), (plain, interrupt),
        (plain, lambda child: child.terminate()), (polite, lambda child: child.kill()))])
`,
  });
  expect(printed(outcome)).toBe('tidied up\ninterrupted\n7 0 -15 -9\n');
});
