/** No program, however silly, leaves the engine dead or silent: it ends with a clear outcome, and the next run works. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { limits } from '../../src/engine/index.ts';
import { printed } from '../../src/lesson/claims.ts';
import { expect, test } from './lab.ts';

test.afterEach(async ({ lab }) => {
  const { outcome } = await lab.run({ source: 'print("still here")' });
  expect(printed(outcome)).toBe('still here\n');
});

const stoppable: readonly (readonly [string, string])[] = [
  ['an endless loop', 'while True: pass'],
  ['a long sleep', 'import time; time.sleep(60)'],
  [
    'a lock that nobody releases',
    'import threading, time\nthreading.Thread(target=time.sleep, args=(60,), daemon=True).start()\nl = threading.Lock(); l.acquire(); l.acquire()',
  ],
  [
    'a join of a busy thread',
    'import threading\ndef f():\n    while True: pass\nthreading.Thread(target=f, daemon=True).start()\nt = threading.Thread(target=f, daemon=True); t.start(); t.join()',
  ],
  [
    'a loop that catches everything',
    'while True:\n    try:\n        while True: pass\n    except BaseException: pass',
  ],
  ['C code that never looks up', 'sum(range(10**12))'],
  [
    'a pool that waits for ever',
    'import time\nfrom concurrent.futures import ProcessPoolExecutor\nif __name__ == "__main__":\n    with ProcessPoolExecutor(1) as pool: pool.submit(time.sleep, 60).result()',
  ],
];
for (const [name, source] of stoppable)
  test(`Stop ends ${name} within a second`, async ({ lab }) => {
    const { outcome, totalMs, begunMs } = await lab.run({ source }, 200);
    expect(outcome.kind).toBe('stopped');
    expect(totalMs - (begunMs ?? 0) - 200).toBeLessThan(1_000);
  });

test('a program may tidy up after Ctrl-C, and then it has printed', async ({ lab }) => {
  const source = 'try:\n    while True: pass\nexcept KeyboardInterrupt: print("tidied up")';
  const { outcome } = await lab.run({ source }, 100);
  expect(outcome.kind).toBe('printed');
  expect(printed(outcome)).toBe('tidied up\n');
});

test('the wall clock stops what the reader does not', async ({ lab }) => {
  const { outcome } = await lab.run({ source: 'while True: pass', wallMs: 300 });
  expect(outcome).toMatchObject({ kind: 'stopped', by: 'wall-clock' });
});

test('os._exit, deep recursion, a scribbled heap and a memory bomb each end as what they are', async ({
  lab,
}) => {
  const kinds = async (source: string) => (await lab.run({ source })).outcome;
  expect(await kinds('import os; os._exit(3)')).toMatchObject({ kind: 'raised', exitCode: 3 });
  const recursion = await kinds('import json; json.loads("[" * 200_000)');
  expect(recursion.output.map((chunk) => chunk.text).join('')).toContain('RecursionError');
  expect(await kinds('import ctypes; ctypes.memset(1024, 255, 20_000_000)')).toMatchObject({
    kind: 'crashed',
  });
  const bomb = await kinds(
    'l = []\ntry:\n    while True: l.append(bytearray(50_000_000))\nexcept MemoryError: l.clear(); print("full")',
  );
  expect(printed(bomb)).toBe('full\n');
});

test('a flood of output is cut at the limit and counted', async ({ lab }) => {
  const { outcome } = await lab.run({ source: 'for i in range(60_000): print(i)' });
  expect(printed(outcome)).toHaveLength(limits.outputChars);
  const all = Array.from({ length: 60_000 }, (_, i) => `${i}\n`.length).reduce((sum, n) => sum + n, 0);
  expect(outcome.outputDropped).toBe(all - limits.outputChars);
});

test('every run starts clean, whatever the last one did to its interpreter', async ({ lab }) => {
  await lab.run({
    source:
      'import builtins, sys, time\ntime.perf_counter = lambda: 0\nsys.stdout = None\nbuiltins.print = None\nimport json\njson.dumps = None',
  });
  const { outcome } = await lab.run({
    source: 'import json, time\nprint(json.dumps([1]), time.perf_counter() > 0)',
  });
  expect(printed(outcome)).toBe('[1] True\n');
});

test('a program that is too long is refused with its size', async ({ lab }) => {
  const source = `print(${JSON.stringify('x'.repeat(limits.sourceBytes))})`;
  await expect(lab.run({ source })).rejects.toThrow(`at most ${limits.sourceBytes}`);
});

/** Every way out that Python or JavaScript knows, to a server that counts who comes. */
const waysOut = (address: string) => `
import asyncio, js, socket, urllib.request
from pyodide.code import run_js
from pyodide.ffi import to_js
ADDRESS = "${address}"
HOST, PORT = ADDRESS.split("/")[2].split(":")
async def attempt(name, call):
    try:
        value = call()
        if hasattr(value, "then"):
            await asyncio.sleep(0.2)
            print(name, "pending")
        else:
            print(name, "returned")
    except BaseException as error:
        print(name, "refused")
def request():
    x = js.XMLHttpRequest.new(); x.open("GET", ADDRESS + "xhr", False); x.send()
async def main():
    await attempt("fetch", lambda: js.fetch(ADDRESS + "fetch", to_js({"mode": "no-cors"}, dict_converter=js.Object.fromEntries)))
    await attempt("request", request)
    await attempt("script", lambda: js.importScripts(ADDRESS + "script.js"))
    await attempt("worker", lambda: js.Worker.new(ADDRESS + "worker.js"))
    await attempt("websocket", lambda: js.WebSocket.new(ADDRESS.replace("http", "ws") + "ws"))
    await attempt("events", lambda: js.EventSource.new(ADDRESS + "events"))
    await attempt("urllib", lambda: urllib.request.urlopen(ADDRESS + "urllib", timeout=0.2))
    await attempt("socket", lambda: socket.create_connection((HOST, int(PORT)), timeout=0.2))
    await attempt("Function", lambda: js.Function.new("return 1")())
    await attempt("run_js", lambda: run_js("1 + 1"))
    await attempt("constructor", lambda: to_js([]).constructor.constructor("return 1")())
    await attempt("storage", lambda: js.localStorage.length)
    await attempt("database", lambda: js.indexedDB.open("x").result)
    await attempt("caches", lambda: js.caches.open("x"))
    await asyncio.sleep(0.5)
    print("origin", js.self.origin)
asyncio.run(main())
`;

test('nothing leaves the frame: neither Python nor JavaScript reaches the network or the site’s storage', async ({
  lab,
}) => {
  const visits: string[] = [];
  const server = http.createServer((request, response) => {
    visits.push(request.url ?? '');
    response.setHeader('Access-Control-Allow-Origin', '*').end('1');
  });
  server.on('upgrade', (request, socket) => {
    visits.push(request.url ?? '');
    socket.destroy();
  });
  server.on('connection', () => visits.push('a connection'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const { outcome } = await lab.run({ source: waysOut(`http://127.0.0.1:${port}/`) });
  server.close();
  const text = printed(outcome);
  expect(text, outcome.output.map((chunk) => chunk.text).join('')).toContain('origin null\n');
  expect(visits).toEqual([]);
  for (const closed of ['Function', 'run_js', 'constructor', 'storage', 'request', 'script'])
    expect(text).toContain(`${closed} refused\n`);
});
