/** What a program tries to reach beyond its worker: the network, the site's storage, the engine's own messages. Numbers: README.md. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { printed } from '../../src/lesson/claims.ts';
import type { Lab, LabPage } from '../../src/tools/lab/lab.ts';
import { expect, test } from '../engine/lab.ts';
import { openCanary } from './canary.ts';
import type { Host } from './host.ts';
import { hostWith, type Standing, withoutSandbox } from './walls.ts';

const WAYS_OUT = readFileSync(path.join(import.meta.dirname, 'ways_out.py'), 'utf8');
/** These reach a server where no wall stands. */
const REACHING = [
  'fetch',
  'xhr',
  'script',
  'socket',
  'events',
  'import',
  'timer',
  'run_js',
  'constructor',
  'pyfetch',
  'open_url',
  'package.whl',
  'lazy',
];

/** What came to the canary, and what the program said of it. */
async function tryAll(lab: Lab): Promise<{ readonly visits: readonly string[]; readonly said: string }> {
  const canary = await openCanary();
  const { outcome } = await lab.run({
    source: WAYS_OUT.replace('http://canary/', canary.address),
    wallMs: 40_000,
  });
  canary.close();
  expect(outcome.kind, outcome.output.map(({ text }) => text).join('')).toBe('printed');
  return { visits: [...canary.visits].sort(), said: printed(outcome) };
}

const hosts: Host[] = [];
async function host(standing: Standing): Promise<string> {
  const opened = await hostWith(standing);
  hosts.push(opened);
  return opened.address;
}
test.afterEach(() => {
  for (const each of hosts.splice(0)) each.close();
});

test('12 · of twenty ways out none leads to the network; without walls thirteen do, and each wall alone stops them', async ({
  lab,
  open,
}) => {
  const bare = await open({ from: await host({ policy: false, globals: false }) });
  const reached = await tryAll(bare.lab);
  expect(reached.visits).toEqual(expect.arrayContaining(REACHING));

  const policyAlone = await open({ from: await host({ policy: true, globals: false }) });
  expect((await tryAll(policyAlone.lab)).visits).toEqual([]);

  const globalsAlone = await open({ from: await host({ policy: false, globals: true }) });
  expect((await tryAll(globalsAlone.lab)).visits).toEqual([]);

  const { visits, said } = await tryAll(lab);
  expect(visits).toEqual([]);
  expect(said).toContain('origin null\n');
});

const POISON = `
import asyncio, js
async def main():
    for name, way in dict(database=lambda: js.indexedDB.open("poison"), cache=lambda: js.caches.open("poison")).items():
        try: way(); print(name, "went")
        except BaseException: print(name, "refused")
    await asyncio.sleep(0.5)
asyncio.run(main())
`;

test('13 · the site’s databases and caches cannot be touched; without the sandbox they can', async ({
  lab,
  open,
  browserName,
}) => {
  const inPage = (page: LabPage) => page.evaluate(stored, undefined);
  const stored = async () => [
    ...(await indexedDB.databases()).map(({ name }) => name ?? ''),
    ...(await caches.keys()),
  ];
  // In Firefox, as driven here, a frame without its sandbox never answers: there only the end is tested.
  if (browserName !== 'firefox') {
    const bare = await open({ from: await host({ policy: false, globals: false }), before: withoutSandbox });
    await bare.lab.run({ source: POISON });
    expect(await inPage(bare.page)).toEqual(['poison', 'poison']);

    const sandboxAlone = await open({ from: await host({ policy: false, globals: false }) });
    await sandboxAlone.lab.run({ source: POISON });
    expect(await inPage(sandboxAlone.page)).toEqual([]);
  }

  const { outcome } = await lab.run({ source: POISON });
  expect(printed(outcome)).toBe('database refused\ncache refused\n');
});

const FORGERY = `
import js, time
from pyodide.ffi import to_js
def say(**fields): js.postMessage(to_js(fields, dict_converter=js.Object.fromEntries))
try:
    say(type="output", stream="out", text="forged")
    say(type="APPLY", id="1", path=["run"], argumentList=[])
    say(type="exit", code=0, error="")
    time.sleep(0.5)
except BaseException as error: print(type(error).__name__)
raise SystemExit(3)
`;

test('14 · a program cannot speak in the engine’s name; without the second wall it forges its own end', async ({
  lab,
  open,
}) => {
  const bare = await open({ from: await host({ policy: true, globals: false }) });
  expect((await bare.lab.run({ source: FORGERY })).outcome).toMatchObject({
    kind: 'printed',
    output: [{ text: 'forged' }],
  });
  const { outcome } = await lab.run({ source: FORGERY });
  expect(outcome).toMatchObject({ kind: 'raised', exitCode: 3, output: [{ text: 'AttributeError\n' }] });
});

test('15 · JavaScript cannot be made of text; without walls it can', async ({ lab, open }) => {
  const source = `
import js
from pyodide.ffi import to_js
def run_js(text):
    from pyodide.code import run_js
    return run_js(text)
for way in (lambda: js.Function.new("return 42")(), lambda: run_js("42"), lambda: to_js([]).constructor.constructor("return 42")()):
    try: print(way())
    except BaseException: print("refused")
`;
  const bare = await open({ from: await host({ policy: false, globals: false }) });
  expect(printed((await bare.lab.run({ source })).outcome)).toBe('42\n42\n42\n');
  expect(printed((await lab.run({ source })).outcome)).toBe('refused\nrefused\nrefused\n');
});

test('26 · a worker cannot end itself without a word; without the second wall it does, and the wall clock ends the run', async ({
  lab,
  open,
}) => {
  const source = 'import js, time\nprint("before", flush=True)\njs.close()\ntime.sleep(60)';
  const bare = await open({ from: await host({ policy: true, globals: false }) });
  const silent = await bare.lab.run({ source, wallMs: 1_000 });
  expect(silent.outcome).toMatchObject({ kind: 'stopped', by: 'wall-clock' });
  expect(printed((await bare.lab.run({ source: 'print("next")' })).outcome)).toBe('next\n');
  expect((await lab.run({ source })).outcome).toMatchObject({ kind: 'raised', error: 'AttributeError' });
});

test('27 · nonsense asked of the engine by its own functions ends the program, and never the engine', async ({
  lab,
}) => {
  const source = `
import _host, sys
for call in sys.argv[1:] or CALLS:
    try: eval(call)
    except BaseException: pass
`;
  const calls = [
    '_host.tell("close", float("nan"), "sideways")',
    '_host.tell("kill", 1e300, 9)',
    '_host.tell("channel", -1, "pipe"), _host.tell("channel", -1, "pipe")',
    '_host.ask("receive", 10**6), _host.ask("wait", "x,y"), _host.ask("load", 1, -5, 10**9)',
    '_host.ask("spawn", b"", "1:no,2:block", "x")',
    '_host.share(1, 10**15), _host.share(-3, -1)',
    '_host.ask("acquire", 12345), _host.tell("catch", 10**9, 1)',
    '_host.semaphore(1, 10**12, "x"), _host.release(99), _host.wake(10**9), _host.enter(-1)',
    '_host.store(1, 2**40, 8, 2**40), _host.name(-1, "x" * 10**6), _host.exit_code(float("nan"))',
  ];
  for (const call of calls) {
    const { outcome } = await lab.run({
      source: source.replace('CALLS', JSON.stringify([call])),
      wallMs: 1_000,
    });
    expect(['printed', 'raised', 'crashed', 'stopped', 'deadlock']).toContain(outcome.kind);
    expect(printed((await lab.run({ source: 'print("next")' })).outcome), call).toBe('next\n');
  }
});
