/** No program, however silly, leaves the engine dead or silent: it ends with a clear outcome, and the next run works. Numbers: README.md. */
import { limits } from '../../src/engine/index.ts';
import { printed } from '../../src/lesson/claims.ts';
import type { Lab } from '../../src/tools/lab/lab.ts';
import { expect, test } from '../engine/lab.ts';
import { changed, hostThat } from './host.ts';

test.afterEach(async ({ lab }) => {
  const { outcome } = await lab.run({ source: 'print("still here")' });
  expect(printed(outcome)).toBe('still here\n');
});

const stoppable: readonly (readonly [string, string])[] = [
  ['1 · an endless loop', 'while True: pass'],
  ['3 · a long sleep', 'import time; time.sleep(60)'],
  [
    '3 · a lock that nobody releases',
    'import threading, time\nthreading.Thread(target=time.sleep, args=(60,), daemon=True).start()\nl = threading.Lock(); l.acquire(); l.acquire()',
  ],
  [
    '1 · a join of a busy thread',
    'import threading\ndef f():\n    while True: pass\nthreading.Thread(target=f, daemon=True).start()\nt = threading.Thread(target=f, daemon=True); t.start(); t.join()',
  ],
  [
    '2 · a loop that catches everything',
    'while True:\n    try:\n        while True: pass\n    except BaseException: pass',
  ],
  ['1 · C code that never looks up', 'sum(range(10**12))'],
  [
    '3 · a pool that waits for ever',
    'import time\nfrom concurrent.futures import ProcessPoolExecutor\nif __name__ == "__main__":\n    with ProcessPoolExecutor(1) as pool: pool.submit(time.sleep, 60).result()',
  ],
];
for (const [name, source] of stoppable)
  test(`${name} ends within a second of Stop, and not before`, async ({ lab }) => {
    const { outcome, totalMs, begunMs } = await lab.run({ source }, 200);
    expect(outcome.kind).toBe('stopped');
    expect(outcome.elapsed).toBeGreaterThan(150);
    // What swallows the interrupt is only ended by force.
    if (name.startsWith('2')) expect(outcome.elapsed).toBeGreaterThan(200 + limits.stopGraceMs - 50);
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

test('4, 5, 6 · deep recursion in C, os._exit and a scribbled heap each end as what they are', async ({
  lab,
}) => {
  const ended = async (source: string) => (await lab.run({ source })).outcome;
  const recursion = await ended('class A:\n    def __repr__(self): return repr(self)\nrepr(A())');
  expect(recursion).toMatchObject({ kind: 'raised', error: 'RecursionError' });
  // This needs much of the browser's own stack, and little of C's, which alone has a limit that Python knows.
  const nested = await ended('import json; json.loads("[" * 200_000)');
  if (nested.kind === 'crashed') expect(nested.why).toMatch(/^too deep: /);
  else expect(nested).toMatchObject({ kind: 'raised', error: 'RecursionError' });
  expect(await ended('import os; os._exit(3)')).toMatchObject({ kind: 'raised', exitCode: 3 });
  const scribbled =
    'import ctypes\nprint("before", flush=True)\nctypes.memset(1024, 255, 20_000_000)\nprint("after")';
  expect(await ended(scribbled)).toMatchObject({ kind: 'crashed', output: [{ text: 'before\n' }] });
});

test('7, 28 · a memory bomb is a MemoryError at our limits, of the heap and outside it; without them there would be more', async ({
  lab,
  open,
}) => {
  const source = `
from multiprocessing import Array
def most(make, limit):
    kept = []
    try:
        while len(kept) < limit: kept.append(make())
    except MemoryError: pass
    return len(kept)
print(most(lambda: Array("b", 30_000_000, lock=False), 8), most(lambda: bytearray(50_000_000), 12))`;
  const counts = async (from: Lab) =>
    printed((await from.run({ source, wallMs: 40_000 })).outcome)
      .split(' ')
      .map(Number);
  const [shared = 0, heap = 0] = await counts(lab);
  expect(shared * 30e6).toBeLessThanOrEqual(limits.sharedBytes);
  expect(heap * 50e6).toBeLessThanOrEqual(limits.heapBytes);
  expect(heap).toBeGreaterThan(6);
  const lifted = new RegExp(`heapBytes:${limits.heapBytes},sharedBytes:${limits.sharedBytes}`, 'g');
  const host = await hostThat((path, answer) =>
    /\/frame-/.test(path) ? changed(answer, lifted, 'heapBytes:1e9,sharedBytes:1e9') : answer,
  );
  const unlimited = await open({ from: host.address });
  expect(await counts(unlimited.lab)).toEqual([8, 12]);
  host.close();
});

test('8 · a flood of output, in lines or in one line, is cut at the limit and counted', async ({ lab }) => {
  const { outcome } = await lab.run({ source: 'for i in range(60_000): print(i)' });
  const all = Array.from({ length: 60_000 }, (_, i) => `${i}\n`);
  expect(printed(outcome)).toBe(all.slice(0, limits.outputLines).join(''));
  expect(outcome.linesDropped).toBe(60_000 - limits.outputLines);
  expect(outcome.outputDropped).toBe(all.slice(limits.outputLines).join('').length);
  const long = await lab.run({ source: 'print("x" * 50_000_000)' });
  expect(printed(long.outcome)).toBe('x'.repeat(limits.outputChars));
  expect(long.outcome).toMatchObject({ outputDropped: 50_000_001 - limits.outputChars, linesDropped: 1 });
});

test('9 · text that is not quite text comes out as Python says', async ({ lab }) => {
  const { outcome } = await lab.run({
    source:
      'print("\\0 \\x1b[31m \\u202e \\u2066 </script><img src=x onerror=alert(1)>")\nraise ValueError("<b>\\ud800</b>")',
  });
  expect(outcome).toMatchObject({ kind: 'raised', error: 'ValueError' });
  expect(printed(outcome)).toBe('\0 \x1b[31m \u202e \u2066 </script><img src=x onerror=alert(1)>\n');
  expect(outcome.output.at(-1)?.text).toContain('ValueError: <b>\\ud800</b>');
  const unprintable = await lab.run({ source: 'print("\\ud800")' });
  expect(unprintable.outcome).toMatchObject({ kind: 'raised', error: 'UnicodeEncodeError' });
});

test('10 · nobody can type: input() ends as with standard input closed', async ({ lab }) => {
  const { outcome, totalMs } = await lab.run({ source: 'input("name? ")' });
  expect(outcome).toMatchObject({ kind: 'raised', error: 'EOFError' });
  expect(totalMs).toBeLessThan(limits.wallMs);
});

test('11 · what is no Python says where, whatever its size', async ({ lab }) => {
  const errors = async (source: string) => {
    const { outcome } = await lab.run({ source });
    return outcome.kind === 'raised' ? outcome.error : outcome.kind;
  };
  expect(await errors('def f(:')).toBe('SyntaxError');
  expect(await errors('if True:\n\tpass\n        pass')).toBe('TabError');
  expect(await errors(`x = ${'('.repeat(15_000)}${')'.repeat(15_000)}`)).toBe('SyntaxError');
  expect(['MemoryError', 'RecursionError', 'SyntaxError']).toContain(await errors('x = eval("(" * 100_000)'));
  await expect(lab.run({ source: '#'.repeat(1_000_000) })).rejects.toThrow('1000000 bytes');
});

test('16 · every run starts clean, whatever the last one did to its interpreter', async ({ lab }) => {
  const spoiled = await lab.run({
    source:
      'import builtins, sys, time\ntime.perf_counter = lambda: 0\nimport json\njson.dumps = lambda _: "spoiled"\nprint(json.dumps([1]), time.perf_counter())\nsys.stdout = None\nbuiltins.print = None\nfor each in list(vars(builtins)): delattr(builtins, each)',
  });
  expect(printed(spoiled.outcome)).toBe('spoiled 0\n');
  const { outcome } = await lab.run({
    source: 'import json, time\nprint(json.dumps([1]), time.perf_counter() > 0)',
  });
  expect(printed(outcome)).toBe('[1] True\n');
});

test('a program that is too long is refused with its size', async ({ lab }) => {
  const source = `print(${JSON.stringify('x'.repeat(limits.sourceBytes))})`;
  await expect(lab.run({ source })).rejects.toThrow(`at most ${limits.sourceBytes}`);
});
