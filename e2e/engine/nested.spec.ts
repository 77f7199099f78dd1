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
