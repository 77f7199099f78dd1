/** A schedule that is chosen: the run pauses at every check at which more than one thread could go on, and tells what is there. */
import { printed } from '../../src/lesson/claims.ts';
import { expect, test } from './lab.ts';

const RACE = `
import threading
counter = 0
def add1(n): return n + 1
def work():
    global counter
    for _ in range(2):
        counter = add1(counter)
threads = [threading.Thread(target=work, name=name) for name in ("T1", "T2")]
for t in threads: t.start()
for t in threads: t.join()
print(counter)
`;

const DEADLOCK = `
import threading
a, b = threading.Lock(), threading.Lock()
def both(first, second):
    with first:
        step()
        with second: pass
def step(): pass
threads = [threading.Thread(target=both, args=pair, name=name) for name, pair in (("T1", (a, b)), ("T2", (b, a)))]
for t in threads: t.start()
for t in threads: t.join()
print("done")
`;

test('who lets another thread go on at every check loses an update, and sees it happen', async ({ lab }) => {
  const { outcome, choices } = await lab.run({ source: RACE, choices: [] }, undefined, undefined, 'another');
  expect(Number(printed(outcome))).toBeLessThan(4);
  const both = choices.find(({ threads }) => threads.filter(({ line }) => line === 4).length === 2);
  expect(both?.threads.slice(1)).toMatchObject([
    { name: 'T1', isReady: true, locals: [{ name: 'n', value: '1' }] },
    { name: 'T2', isReady: true, locals: [{ name: 'n', value: '1' }] },
  ]);
  expect(both?.globals).toContainEqual({ name: 'counter', value: '1' });
});

test('the same choices lead to the same place, step by step or all at once', async ({ lab }) => {
  const { choices, outcome } = await lab.run({ source: RACE, choices: [] }, undefined, undefined, 'another');
  for (const choice of [choices[3], choices.at(-1)]) {
    const replay = await lab.run({ source: RACE, choices: choice?.taken ?? [] });
    expect(replay.choices[0]).toEqual(choice);
    expect(replay.outcome).toMatchObject({ kind: 'stopped' });
  }
  const again = await lab.run({ source: RACE, choices: [] }, undefined, undefined, 'another');
  expect(again.choices).toEqual(choices);
  expect(printed(again.outcome)).toBe(printed(outcome));
});

test('a deadlock can be chosen; locks tell who holds them', async ({ lab }) => {
  const { outcome, choices } = await lab.run(
    { source: DEADLOCK, choices: [] },
    undefined,
    undefined,
    'another',
  );
  expect(outcome.kind, printed(outcome)).toBe('deadlock');
  // To ask for a lock is one step, as in CPython, and not as many as ours takes to wait for it.
  expect(choices.length).toBeLessThan(25);
  const last = choices.at(-1);
  expect(last?.globals).toContainEqual({ name: 'a', value: 'Lock, held by T1' });
  expect(last?.threads.find(({ name }) => name === 'T1')?.holds).toEqual(['a']);
});

test('a choice that cannot be followed pauses the run where it would have been', async ({ lab }) => {
  const { choices } = await lab.run({ source: RACE, choices: [1, 77, 1] });
  expect(choices.map(({ taken }) => taken)).toEqual([[1]]);
});

test('choices that can be none are refused before anything runs', async ({ lab }) => {
  await expect(lab.run({ source: RACE, choices: [0] })).rejects.toThrow('names threads by whole numbers');
});
