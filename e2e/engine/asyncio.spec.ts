/** asyncio is CPython's own event loop: its order, its warnings, its cancellation, and what it says when nothing can happen. */
import type { Outcome } from '../../src/engine/index.ts';
import { printed } from '../../src/lesson/claims.ts';
import { expect, test } from './lab.ts';

const all = (outcome: Outcome): string => outcome.output.map((chunk) => chunk.text).join('');

test('tasks, groups, timeouts, eager tasks and Runner behave as natively', async ({ lab }) => {
  const { outcome } = await lab.run({
    source: `
import asyncio
log = []
async def step(name, delay=0):
    log.append("start " + name)
    await asyncio.sleep(delay)
    log.append("end " + name)
    return name
async def fails():
    await asyncio.sleep(0)
    raise ValueError("boom")
async def main():
    tasks = [asyncio.create_task(step(name)) for name in "ab"]
    log.append("main")
    print(await asyncio.gather(*tasks), log)
    try:
        async with asyncio.TaskGroup() as group:
            sibling = group.create_task(step("c", 9))
            group.create_task(fails())
    except* ValueError as errors:
        print(errors.exceptions, sibling.cancelled())
    try:
        async with asyncio.timeout(0.01): await asyncio.sleep(9)
    except TimeoutError: print("timeout")
    try:
        async with asyncio.timeout(0.01):
            import time; time.sleep(0.03)
            await asyncio.sleep(0)
        print("finished: nothing looked at the clock")
    except TimeoutError: print("timed out")
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    log.clear()
    eager = asyncio.create_task(step("eager"))
    log.append("main")
    await eager
    print(log, type(loop).__name__)
with asyncio.Runner() as runner:
    runner.run(main())
    print(runner.run(step("again")), runner.get_loop().is_running())
for wrong in (asyncio.get_event_loop, asyncio.get_running_loop):
    try: wrong()
    except RuntimeError as error: print(error)
`,
  });
  expect(printed(outcome).split('\n')).toEqual([
    "['a', 'b'] ['main', 'start a', 'start b', 'end a', 'end b']",
    "(ValueError('boom'),) True",
    'timeout',
    'finished: nothing looked at the clock',
    "['start eager', 'main', 'end eager'] _UnixSelectorEventLoop",
    'again False',
    "There is no current event loop in thread 'MainThread'.",
    'no running event loop',
    '',
  ]);
});

test('threads and processes serve a loop, and loops run in several threads', async ({ lab }) => {
  const { outcome } = await lab.run({
    source: `
import asyncio, contextvars, threading, time
from concurrent.futures import ProcessPoolExecutor
who = contextvars.ContextVar("who", default="nobody")
def square(n): return n * n
async def main():
    loop = asyncio.get_running_loop()
    who.set("main")
    beats = 0
    async def heart():
        nonlocal beats
        while True:
            beats += 1
            await asyncio.sleep(0.005)
    beating = asyncio.create_task(heart())
    start = time.monotonic()
    print(await asyncio.gather(asyncio.to_thread(who.get), asyncio.to_thread(time.sleep, 0.2), asyncio.to_thread(time.sleep, 0.2)))
    print(time.monotonic() - start < 0.38, beats > 5)
    beating.cancel()
    done = asyncio.Event()
    threading.Timer(0.01, lambda: loop.call_soon_threadsafe(done.set)).start()
    await done.wait()
    async def answer(): return threading.current_thread().name
    print(await asyncio.to_thread(lambda: asyncio.run_coroutine_threadsafe(answer(), loop).result()))
    with ProcessPoolExecutor(1) as pool:
        print(await loop.run_in_executor(pool, square, 7))
    results = []
    threads = [threading.Thread(target=lambda n=n: results.append(asyncio.run(asyncio.sleep(0.02, n)))) for n in range(3)]
    for thread in threads: thread.start()
    await asyncio.to_thread(lambda: [thread.join() for thread in threads])
    print(sorted(results))
if __name__ == "__main__":
    asyncio.run(main())
`,
  });
  expect(printed(outcome)).toBe("['main', None, None]\nTrue True\nMainThread\n49\n[0, 1, 2]\n");
});

test('what is forgotten, lost, slow or left pending is warned of in CPython’s words', async ({ lab }) => {
  const { outcome } = await lab.run({
    source: `import asyncio, gc, time
async def forgotten(): pass
async def fails(): raise RuntimeError("nobody looks")
async def waits(): await asyncio.get_running_loop().create_future()
async def slow(): time.sleep(0.12)
async def main():
    forgotten()
    task = asyncio.create_task(fails(), name="lost")
    await asyncio.sleep(0)
    del task
    lonely = asyncio.create_task(waits(), name="lonely")
    await asyncio.sleep(0)
    del lonely
    gc.collect()
asyncio.run(main())
asyncio.run(slow(), debug=True)
async def call_from_elsewhere():
    loop = asyncio.get_running_loop()
    try: await asyncio.to_thread(loop.call_soon, print)
    except RuntimeError as error: print(error)
    forgotten()
asyncio.run(call_from_elsewhere(), debug=True)
`,
  });
  const text = all(outcome);
  expect(text).toContain(
    "program.py:7: RuntimeWarning: coroutine 'forgotten' was never awaited\n  forgotten()\n",
  );
  expect(text).toContain(
    "Task exception was never retrieved\nfuture: <Task finished name='lost' coro=<fails() done, defined at /home/reader/program.py:3> exception=RuntimeError('nobody looks')>\nTraceback",
  );
  expect(text).toContain("Task was destroyed but it is pending!\ntask: <Task pending name='lonely'");
  expect(text).toMatch(
    /Executing <Task finished name='Task-\d+' coro=<slow\(\) done.*> took \d\.\d\d\d seconds/,
  );
  expect(text).toContain('Non-thread-safe operation invoked on an event loop other than the current one');
  expect(text).toMatch(
    /Coroutine created at \(most recent call last\)\n(.*\n)*.*line 21, in call_from_elsewhere/,
  );
});

test('Stop cancels the main task first, and is a KeyboardInterrupt when that has tidied up', async ({
  lab,
}) => {
  const { outcome } = await lab.run(
    {
      source: `
import asyncio
async def main():
    try: await asyncio.sleep(60)
    except asyncio.CancelledError:
        print("cancelled")
        await asyncio.sleep(0.01)
        print("tidied up")
        raise
try: asyncio.run(main())
except KeyboardInterrupt: print("interrupted")
`,
    },
    300,
  );
  expect(outcome.kind).toBe('printed');
  expect(printed(outcome)).toBe('cancelled\ntidied up\ninterrupted\n');
});

test('a loop handles signals, and refuses what CPython refuses', async ({ lab }) => {
  const { outcome } = await lab.run({
    source: `
import asyncio, os, signal, threading
async def main():
    loop, got = asyncio.get_running_loop(), asyncio.Event()
    loop.add_signal_handler(signal.SIGTERM, got.set)
    threading.Timer(0.01, lambda: os.kill(os.getpid(), signal.SIGTERM)).start()
    await got.wait()
    print(loop.remove_signal_handler(signal.SIGTERM), loop.remove_signal_handler(signal.SIGTERM))
    for wrong in ((signal.SIGKILL, print), (1000, print), (signal.SIGTERM, main)):
        try: loop.add_signal_handler(*wrong)
        except Exception as error: print(type(error).__name__, error)
    try: await asyncio.to_thread(loop.add_signal_handler, signal.SIGTERM, print)
    except RuntimeError as error: print(error)
asyncio.run(main())
`,
  });
  expect(printed(outcome).split('\n')).toEqual([
    'True False',
    'RuntimeError sig 9 cannot be caught',
    'ValueError invalid signal number 1000',
    'TypeError coroutines cannot be used with add_signal_handler()',
    'set_wakeup_fd only works in main thread of the main interpreter',
    '',
  ]);
});

test('the call graph of tasks can be asked for', async ({ lab }) => {
  const { outcome } = await lab.run({
    source: `import asyncio, sys
async def inner(gate): await gate.wait()
async def outer(gate): await inner(gate)
async def main():
    gate = asyncio.Event()
    async with asyncio.TaskGroup() as group:
        task = group.create_task(outer(gate), name="outer")
        await asyncio.sleep(0)
        graph = asyncio.capture_call_graph(task)
        print([entry.frame.f_code.co_qualname for entry in graph.call_stack])
        print(sorted(task.get_name() for task in asyncio.all_tasks()))
        asyncio.print_call_graph(task)
        gate.set()
asyncio.run(main())
`,
  });
  expect(printed(outcome)).toContain(
    "['Event.wait', 'inner', 'outer']\n['Task-1', 'outer']\n* Task(name='outer'",
  );
  expect(printed(outcome)).toContain("File '/home/reader/program.py', line 2, in async inner()");
});

test('a loop that waits for ever is the outcome: which tasks, for what, at which line', async ({ lab }) => {
  const { outcome } = await lab.run({
    source: `import asyncio
async def worker(gate):
    await gate.wait()
async def main():
    async with asyncio.TaskGroup() as group:
        for _ in range(3): group.create_task(worker(asyncio.Event()))
        reader = group.create_task(asyncio.Queue().get(), name="reader")
        await reader
asyncio.run(main())
`,
  });
  expect(outcome).toMatchObject({
    kind: 'deadlock',
    stuck: [
      {
        name: 'MainThread',
        line: 9,
        tasks: [
          { name: 'Task-1 (main)', waitsFor: 'the task reader', line: 8 },
          { name: 'Task-2 (worker) and 2 more of them', waitsFor: 'an Event that nobody sets', line: 3 },
          { name: 'reader (Queue.get)', waitsFor: 'an item that nobody puts into the Queue', line: 0 },
        ],
      },
    ],
  });
  const waits = outcome.trace.events.filter((event) => event.type === 'wait').map((event) => event.for);
  expect(waits.at(-1)).toBe('select');
});

test('a future completed from another thread does not wake a sleeping loop, and the deadlock says so', async ({
  lab,
}) => {
  const { outcome } = await lab.run({
    source: `
import asyncio, threading, time
async def main():
    future = asyncio.get_running_loop().create_future()
    def work():
        time.sleep(0.05)
        future.set_result(21)
    threading.Thread(target=work).start()
    print(await future)
asyncio.run(main())
`,
  });
  const waits = outcome.kind === 'deadlock' ? outcome.stuck.flatMap(({ tasks }) => tasks) : [];
  expect(waits).toEqual([
    {
      name: 'Task-1 (main)',
      waitsFor: 'its event loop: what it awaits is done, but the loop sleeps and nobody wakes it',
      line: 9,
    },
  ]);
});

test('sockets lead to the program’s own process, with CPython’s streams, servers and back-pressure', async ({
  lab,
}) => {
  const { outcome } = await lab.run({
    wallMs: 30_000, // imports much that is not in the snapshot
    source: `
import asyncio, http.server, select, socket, threading, urllib.request
async def echo(reader, writer):
    while line := await reader.readline():
        writer.write(b"echo " + line)
        await writer.drain()
    writer.close()
async def flood(reader, writer):
    writer.write(bytes(2_000_000))
    await writer.drain()
    writer.close()
async def ask(port, line):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(line)
    writer.write_eof()
    answer = await reader.read()
    writer.close()
    await writer.wait_closed()
    return answer
async def main():
    async with await asyncio.start_server(echo, "localhost", 0) as server:
        port = server.sockets[0].getsockname()[1]
        print(await asyncio.gather(*(ask(port, b"%d\\n" % n) for n in range(3))))
        try: await asyncio.start_server(echo, "localhost", port)
        except OSError as error: print("already in use" in str(error))
    async with await asyncio.start_server(flood, "localhost", 8080):
        print(len(await ask(8080, b"")))
    for host, port in (("example.org", 80), ("93.184.216.34", 80), ("127.0.0.1", 1)):
        try: await asyncio.open_connection(host, port)
        except OSError as error: print(type(error).__name__, error.strerror)
    try: await asyncio.create_subprocess_exec("ls")
    except OSError as error: print(error.strerror)
asyncio.run(main())
with http.server.ThreadingHTTPServer(("127.0.0.1", 0), http.server.SimpleHTTPRequestHandler) as server:
    server.RequestHandlerClass.log_message = lambda *arguments: None
    threading.Thread(target=server.serve_forever).start()
    print(b"Directory listing" in urllib.request.urlopen(f"http://localhost:{server.server_port}/").read())
    server.shutdown()
near, far = socket.socketpair()
print(select.select([near], [near], [], 0) == ([], [near], []))
near.settimeout(0.01)
for wait in (lambda: near.recv(1), lambda: (near.setblocking(False), near.recv(1))):
    try: wait()
    except OSError as error: print(type(error).__name__)
near.setblocking(True); near.sendall(b"unread"); far.close()
try: near.recv(1)
except OSError as error: print(type(error).__name__)
print(near.recv(1))
`,
  });
  expect(all(outcome).split('\n')).toEqual([
    "[b'echo 0\\n', b'echo 1\\n', b'echo 2\\n']",
    'True',
    '2000000',
    'gaierror Temporary failure in name resolution: a program here has no network; it can reach its own process, at 127.0.0.1',
    'OSError Network is unreachable: a program here has no network; it can reach its own process, at 127.0.0.1',
    'ConnectionRefusedError Connection refused',
    'emscripten does not support processes.',
    'True',
    'True',
    'TimeoutError',
    'BlockingIOError',
    'ConnectionResetError',
    "b''",
    '',
  ]);
});
