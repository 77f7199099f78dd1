/** Where the analysis says that threads can be switched is where the race table loses updates, and nowhere else. */
import { type Analysis, analyse } from '../../src/engine/index.ts';
import type { Lab } from '../../src/tools/lab/lab.ts';
import { expect, test } from './lab.ts';
import { raceProgram, races } from './races.ts';

const analysed = (lab: Lab, source: string): Promise<Analysis | undefined> =>
  analyse(
    {
      run: (request) => ({
        outcome: lab.run(request).then(({ outcome }) => outcome),
        stop: () => {},
        choose: () => {},
      }),
    },
    source,
  );

test('a race that loses has a place in its window; one that loses nothing has none that stays', async ({
  lab,
}) => {
  test.setTimeout(120_000);
  // The programs of the table, one below the other: one analysis serves all.
  const all = races.map(raceProgram);
  const analysis = await analysed(lab, all.join('\n'));
  let offset = 0;
  for (const [index, { name, update, prepare = '', loses }] of races.entries()) {
    const source = all[index] ?? '';
    const first =
      offset + source.slice(0, source.indexOf(update[0] ?? '', source.indexOf('range('))).split('\n').length;
    const lines = (from: number, to: number) =>
      (analysis?.lines ?? []).flatMap(([line, places]) => (line >= from && line <= to ? places : []));
    const back = String(first - 1);
    const own = lines(first, first + update.length - 1).filter(
      ([kind, of]) => !(kind === 'loop' && of === back),
    );
    const called = lines(offset + 1, first - 3).filter(
      ([kind, of]) => kind === 'start' && /[._]|add1/.test(of),
    );
    const staying = own.filter(([kind]) => kind !== 'quick' && kind !== 'append');
    // A lock lets the others in and keeps them waiting; next() looks after its one instruction is done.
    if (/lock|next/.test(update.join())) expect.soft(own.length, name).toBeGreaterThan(0);
    else
      expect
        .soft(staying.length + called.length > 0, `${name}: ${JSON.stringify([own, called])}`)
        .toBe(loses);
    expect(prepare).not.toContain('\r');
    offset += source.split('\n').length;
  }
});

test('each kind of place is told with its line', async ({ lab }) => {
  const source = `def f(x):
    for i in range(x):
        x += i
    yield x
    yield from f(1)

async def g(lock, items):
    async with lock:
        items.append(len(items))
    await g(lock, items)

class A: pass`;
  expect((await analysed(lab, source))?.lines).toEqual([
    [1, [['start', 'f']]],
    [2, [['call', 'range']]],
    [3, [['loop', '2']]],
    [4, [['yield', 'f']]],
    [5, [['call', 'f']]],
    [7, [['start', 'g']]],
    [
      8,
      [
        ['with', 'lock'],
        ['await', 'g'],
      ],
    ],
    [
      9,
      [
        ['quick', 'len'],
        ['append', 'items.append'],
      ],
    ],
    [
      10,
      [
        ['call', 'g'],
        ['await', 'g'],
      ],
    ],
    [
      12,
      [
        ['class', 'A'],
        ['start', 'A'],
      ],
    ],
  ]);
});

test('an error is told with its line and columns in UTF-16 units; the program is never run', async ({
  lab,
}) => {
  expect(await analysed(lab, 'print("ran")\nx = "😀" 1\n')).toEqual({
    lines: [],
    problems: [{ kind: 'error', message: 'invalid syntax', line: 2, from: 9, to: 10 }],
  });
  const warned = await analysed(lab, 'print("ran")\nx = 1 is 1\n');
  expect(warned?.problems).toMatchObject([{ kind: 'warning', line: 2 }]);
  expect(warned?.lines).toHaveLength(2);
});
