import { expect, test } from 'vitest';
import type { Outcome } from '../../engine/index.ts';
import { isBusy, joined, next, resting, type State, wishOf } from './program.ts';
import { strings } from './strings.ts';

const source = 'print(1)';
const trace = { events: [], end: 10, dropped: 0, clockStep: 0.1 };
const printed: Outcome = {
  kind: 'printed',
  output: [{ stream: 'out', text: '1\n' }],
  outputDropped: 0,
  elapsed: 1274.8,
  trace,
};
const running = (state: State): State =>
  next(next(state, { type: 'running', mode: state.mode }), { type: 'news', news: { type: 'begun' } });

test('an untouched program is wished for by its own name', () => {
  expect(wishOf(resting(source), 'fixed.py', source)).toEqual({
    key: 'fixed.py',
    file: 'fixed.py',
    source,
    mode: 'freely',
    edited: false,
  });
});

test('behind the lock it is another run of the same program', () => {
  const state = next(resting(source), { type: 'choose', mode: 'behind-the-lock' });
  expect(wishOf(state, 'fixed.py', source)).toMatchObject({ key: 'fixed.py behind-the-lock', edited: false });
});

test('an edited program is the reader’s own; edited back it is the original again', () => {
  const mine = next(resting(source), { type: 'edit', source: 'print(2)' });
  expect(wishOf(mine, 'broken.py', source)).toMatchObject({ key: 'mine:broken.py', edited: true });
  const back = next(mine, { type: 'edit', source: `${source}\n` });
  expect(wishOf(back, 'broken.py', source)).toMatchObject({ key: 'broken.py', edited: false });
});

test('a program longer than the engine takes is refused in words', () => {
  const state = next(resting(source), { type: 'edit', source: 'x'.repeat(40_000) });
  expect(wishOf(state, 'broken.py', source)).toBe(strings.tooLong(40_000, 32 * 1024));
});

test('a run is asked for, begins, prints and ends', () => {
  const asked = next(resting(source), { type: 'running', mode: 'freely' });
  expect(asked.phase).toBe('asked');
  const state = next(running(resting(source)), {
    type: 'news',
    news: { type: 'output', chunks: [{ stream: 'out', text: '1' }] },
  });
  expect(state).toMatchObject({ phase: 'running', tape: [{ stream: 'out', text: '1' }] });
  const ended = next(state, { type: 'ended', outcome: printed });
  expect(ended).toMatchObject({ phase: 'ended', tape: printed.output });
  expect(isBusy(ended)).toBe(false);
});

test('a stop is only a wish: what the program prints while stopping still counts', () => {
  const stopping = next(running(resting(source)), { type: 'stop' });
  const state = next(stopping, {
    type: 'news',
    news: { type: 'output', chunks: [{ stream: 'err', text: 'bye' }] },
  });
  expect(state).toMatchObject({ phase: 'stopping', tape: [{ stream: 'err', text: 'bye' }] });
  expect(next(resting(source), { type: 'stop' }).phase).toBe('resting');
});

test('a new run clears what the last one left', () => {
  const ended = next(running(resting(source)), { type: 'ended', outcome: printed });
  expect(next(ended, { type: 'running', mode: 'freely' })).toMatchObject({ tape: [], outcome: undefined });
});

test('chunks of one stream run together; a change of stream parts them', () => {
  const out = (text: string) => ({ stream: 'out' as const, text });
  expect(joined([out('a')], [out('b'), { stream: 'err', text: 'c' }, out('d')])).toEqual([
    out('ab'),
    { stream: 'err', text: 'c' },
    out('d'),
  ]);
});

test('every ending has a sentence with its time', () => {
  expect(strings.ending(printed)).toBe('Finished after 1.27 s.');
  expect(strings.ending({ ...printed, kind: 'deadlock', stuck: [] })).toMatch(/^Deadlock after 1.27 s/);
  expect(strings.ending({ ...printed, kind: 'raised', exitCode: 1 })).toMatch(/exit code 1/);
  expect(strings.ending({ ...printed, kind: 'raised', exitCode: -15 })).toMatch(/by signal 15/);
  expect(strings.ending({ ...printed, kind: 'stopped', by: 'wall-clock' })).toMatch(
    /longest a program may run/,
  );
  expect(strings.ending({ ...printed, kind: 'stopped', by: 'reader' })).toMatch(/^You stopped it/);
});
