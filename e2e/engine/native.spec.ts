/** C code that lets go of the GIL overlaps; C code that keeps it blocks everybody. Programs lie beside, in native/. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type LaneId, type Slice, slices, type Trace } from '../../src/engine/index.ts';
import { printed } from '../../src/lesson/claims.ts';
import { serve } from '../../src/tools/serve.ts';
import { expect, test } from './lab.ts';

const program = (name: string) => readFile(path.join(import.meta.dirname, 'native', name), 'utf8');

/** When a thread was in C code that had let go of the GIL. */
function released(trace: Trace): (Slice & { readonly call: string })[] {
  const open = new Map<LaneId, { readonly from: number; readonly call: string }>();
  const closed: (Slice & { readonly call: string })[] = [];
  for (const event of trace.events) {
    if (event.type === 'wait' && event.for === 'native')
      open.set(event.lane, { from: event.at, call: event.call ?? '' });
    const begun = open.get(event.lane);
    if (event.type !== 'wake' || !begun) continue;
    open.delete(event.lane);
    closed.push({ lane: event.lane, ...begun, to: event.at, why: undefined });
  }
  return closed;
}

const overlap = (one: Slice, other: Slice): number =>
  one.lane === other.lane ? 0 : Math.min(one.to, other.to) - Math.max(one.from, other.from);

/** The longest time that two of them had in common, in ms. */
const longestTogether = (some: readonly Slice[], others: readonly Slice[]): number =>
  Math.max(0, ...some.flatMap((one) => others.map((other) => overlap(one, other))));

test('every result is the one that the C code gives in place: all algorithms and sizes, in steps, copied, refused', async ({
  lab,
}) => {
  const { outcome } = await lab.run({ source: await program('same_results.py'), wallMs: 60_000 });
  expect(printed(outcome)).toMatch(/^\d+ results, 0 differ\n$/);
  expect(Number.parseInt(printed(outcome), 10)).toBeGreaterThan(300);
  const calls = new Set(released(outcome.trace).map((each) => each.call));
  for (const call of ['hashlib.sha256', 'sha3_256.update', 'zlib.compress', 'bz2.BZ2Compressor.compress'])
    expect(calls).toContain(call);
});

test('a hash that several threads feed at once loses nothing, on its way to a helper and there', async ({
  lab,
}) => {
  const { outcome } = await lab.run({
    source: `
import hashlib, sys, threading
sys.setswitchinterval(1e-4)
block, rounds, wrong = b"x" * 100, 12, 0
for n in range(rounds):
    h, twins = hashlib.sha1(), []
    def feed():
        for k in range(1, 40):
            h.update(block * (k if k % 13 else 700))
            if k == 20: twins.append(h.copy().digest() != b"")
    threads = [threading.Thread(target=feed) for _ in range(4)]
    for t in threads: t.start()
    for t in threads: t.join()
    fed = sum(k if k % 13 else 700 for k in range(1, 40)) * 4
    wrong += h.hexdigest() != hashlib.sha1(block * fed).hexdigest() or twins != [True] * 4
print(rounds, wrong)
`,
  });
  expect(printed(outcome)).toBe('12 0\n');
  expect(released(outcome.trace).map((each) => each.call)).toContain('sha1.update');
});

test('from 2048 bytes hashing lets go of the GIL, and another thread runs meanwhile; at 2047 never', async ({
  lab,
}) => {
  const source = await program('hash_beside.py');
  const at = async (size: number) =>
    (await lab.run({ source: source.replaceAll('SIZE', String(size)) })).outcome.trace;
  const below = await at(2047);
  expect(released(below)).toEqual([]);
  const from = await at(2048);
  const letGo = released(from);
  expect(letGo.map((each) => each.call)).toContain('hashlib.sha256');
  expect(letGo.length).toBeGreaterThan(10); // of twenty: nobody waits any more when the last have their turn
  for (const { lane, to } of letGo.slice(0, 10))
    expect(slices(from).find((slice) => slice.from >= to)?.lane).not.toBe(lane);
});

test('two threads that hash much gain about what two processes gain', async ({ lab }) => {
  const { outcome } = await lab.run({ source: await program('hash_twice.py'), wallMs: 60_000 });
  const rounds = printed(outcome)
    .trim()
    .split('\n')
    .map((line) => line.split(' ').map(Number));
  expect(rounds).toHaveLength(5);
  // With two idle cores both gain some 1.7; with the GIL held threads would gain nothing, in no round.
  const shares = rounds.map(([threads = 0, processes = 1]) => threads / processes);
  expect(Math.max(...shares)).toBeGreaterThan(0.75);
  const hashing = released(outcome.trace);
  expect(longestTogether(hashing, hashing)).toBeGreaterThan(5);
});

for (const call of [
  'sum(range(3_000_000))',
  'sorted(numbers)',
  're.fullmatch("(a|a)*b", "a" * 18)',
  '3 ** 500_000',
])
  test(`${call} keeps the GIL: everybody waits for its whole length`, async ({ lab }) => {
    const { outcome } = await lab.run({ source: (await program('keeps.py')).replace('CALL', call) });
    const [took = 0, late = 0] = printed(outcome).trim().split(' ').map(Number);
    expect(took).toBeGreaterThan(20);
    expect(late).toBeGreaterThan(took * 0.8);
    const longest = Math.max(...slices(outcome.trace).map((slice) => slice.to - slice.from));
    expect(longest).toBeGreaterThan(took * 0.95);
  });

test('a thread in C code is no deadlock, whatever the others wait for', async ({ lab }) => {
  const { outcome } = await lab.run({
    source: `
import lzma, random, threading
data, done = random.randbytes(3_000_000), threading.Event()
def work():
    lzma.compress(data); done.set()
threading.Thread(target=work).start()
done.wait(); print("done")
`,
  });
  expect(printed(outcome)).toBe('done\n');
  const [longest = 0] = released(outcome.trace)
    .map(({ from, to }) => to - from)
    .sort((a, b) => b - a);
  expect(longest).toBeGreaterThan(600); // longer than anybody looks for deadlocks
});

test('Stop ends a run whose threads are in C code', async ({ lab }) => {
  const endless = `
import hashlib, threading
data = bytes(20_000_000)
def work():
    while True: hashlib.sha256(data)
for _ in range(2): threading.Thread(target=work).start()
work()
`;
  const { outcome, totalMs, begunMs = 0 } = await lab.run({ source: endless }, 300);
  expect(outcome).toMatchObject({ kind: 'stopped', by: 'reader' });
  expect(totalMs - begunMs).toBeLessThan(5_000);
});

test('behind the shared lock too another process runs while C code computes', async ({ lab }) => {
  const { outcome } = await lab.run({
    source: await program('hash_in_pool.py'),
    mode: 'behind-the-lock',
    wallMs: 60_000,
  });
  expect(printed(outcome)).toBe('True\n');
  const hashing = released(outcome.trace);
  expect(longestTogether(hashing, hashing)).toBeGreaterThan(5);
});

test('it needs no isolation', async ({ open }) => {
  const server = await serve({ port: 0, isolated: false });
  const { lab } = await open({ from: server.address });
  expect(lab.info.isolated).toBe(false);
  const source = (await program('hash_beside.py')).replaceAll('SIZE', '1_000_000');
  expect(released((await lab.run({ source })).outcome.trace).length).toBeGreaterThan(0);
  server.close();
});
