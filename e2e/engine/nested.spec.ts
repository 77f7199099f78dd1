/**
 * Python called from C, and switched away from there: a key function of `sorted`, an `__eq__` in a dict, a `__del__`, an import.
 * Each check of `nested/*.py` runs in two threads beside a third, and says how often another thread got in during its callbacks.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { printed } from '../../src/lesson/claims.ts';
import type { Lab } from '../../src/tools/lab/lab.ts';
import { expect, test } from './lab.ts';

const read = (name: string): string =>
  readFileSync(path.join(import.meta.dirname, 'nested', `${name}.py`), 'utf8');

const crowd = read('crowd');

for (const group of ['builtin_calls', 'objects', 'library', 'flow']) {
  const source = read(group);
  const names = [...source.matchAll(/^@check\ndef (\w+)/gm)].map(([, name]) => name ?? '');
  let results: Promise<ReadonlyMap<string, readonly [switches: number, result: string]>> | undefined;

  test.describe(`another thread gets in, and the result is right (${group})`, () => {
    for (const name of names)
      test(name, async ({ lab }) => {
        results ??= runGroup(lab, `${crowd}\n\n${source}\n\nrun_all()\n`, `${group}.py`);
        const [switches, result] = (await results).get(name) ?? [0, 'did not run'];
        expect(result).toBe('right');
        expect(switches).toBeGreaterThan(0);
      });
  });
}

/** Beside two others, each of which would take the GIL at every check. */
const inThree = (work: string) => `
import js, sys, threading, time
from pyodide.ffi import create_proxy, to_js
sys.setswitchinterval(1e-6)
done = []
${work}
threads = [threading.Thread(target=work) for _ in range(3)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(len(done))
`;

test('with JavaScript in between, a stack stays: errors become exceptions, and callbacks may call sleep(0)', async ({
  lab,
}) => {
  const errors = inThree(`
def work():
    for _ in range(300):
        try: js.JSON.parse("{")
        except Exception: done.append(1)
`);
  const callbacks = inThree(`
def compare(a, b):
    time.sleep(0)
    return a - b
def work():
    for _ in range(100):
        if to_js([3, 1, 2]).sort(create_proxy(compare)).to_py() == [1, 2, 3]: done.append(1)
`);
  expect(printed((await lab.run({ source: errors })).outcome)).toBe('900\n');
  expect(printed((await lab.run({ source: callbacks })).outcome)).toBe('300\n');
});

/** What each check printed: its name, the fewest switches of its two threads, and `right` or what was wrong. */
async function runGroup(lab: Lab, source: string, filename: string) {
  const { outcome } = await lab.run({ source, filename, wallMs: 50_000 });
  const lines = [...printed(outcome).matchAll(/^(\w+) (\d+) (.*)$/gm)];
  const all = outcome.output.map((chunk) => chunk.text).join('');
  expect(outcome.kind, all.slice(-2_000)).toBe('printed');
  return new Map(
    lines.map(([, name = '', switches, result = '']) => [name, [Number(switches), result] as const]),
  );
}
