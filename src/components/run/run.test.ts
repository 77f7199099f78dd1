import { expect, test } from 'vitest';
import type { Outcome } from '../../engine/index.ts';
import { isBusy, joined, nextRun, notRun, type RunState } from './run.ts';
import { strings } from './strings.ts';

const trace = { events: [], end: 10, dropped: 0, clockStep: 0.1 };
const printed: Outcome = {
  kind: 'printed',
  output: [{ stream: 'out', text: '1\n' }],
  outputDropped: 0,
  linesDropped: 0,
  elapsed: 1274.8,
  trace,
};
const running = (state: RunState): RunState =>
  nextRun(nextRun(state, { type: 'running' }), { type: 'news', news: { type: 'begun' } });

test('a run is asked for, begins, prints and ends', () => {
  const asked = nextRun(notRun, { type: 'running' });
  expect(asked.phase).toBe('asked');
  const state = nextRun(running(notRun), {
    type: 'news',
    news: { type: 'output', chunks: [{ stream: 'out', text: '1' }] },
  });
  expect(state).toMatchObject({ phase: 'running', tape: [{ stream: 'out', text: '1' }] });
  const ended = nextRun(state, { type: 'ended', outcome: printed });
  expect(ended).toMatchObject({ phase: 'ended', tape: printed.output });
  expect(isBusy(ended)).toBe(false);
  expect(ended.seed).toBeUndefined();
  // What one run had of a schedule is no longer so with the next.
  const seeded = nextRun(state, { type: 'ended', outcome: printed, seed: 7 });
  expect([seeded.seed, nextRun(seeded, { type: 'running' }).seed]).toEqual([7, undefined]);
});

test('a stop is only a wish: what the program prints while stopping still counts', () => {
  const stopping = nextRun(running(notRun), { type: 'stop' });
  const state = nextRun(stopping, {
    type: 'news',
    news: { type: 'output', chunks: [{ stream: 'err', text: 'bye' }] },
  });
  expect(state).toMatchObject({ phase: 'stopping', tape: [{ stream: 'err', text: 'bye' }] });
  expect(nextRun(notRun, { type: 'stop' }).phase).toBe('resting');
});

test('a new run clears what the last one left', () => {
  const ended = nextRun(running(notRun), { type: 'ended', outcome: printed });
  expect(nextRun(ended, { type: 'running' })).toMatchObject({ tape: [], outcome: undefined });
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
  expect(strings.ending({ ...printed, kind: 'raised', exitCode: 1, error: 'ValueError' })).toMatch(
    /exit code 1/,
  );
  expect(strings.ending({ ...printed, kind: 'raised', exitCode: -15, error: '' })).toMatch(/by signal 15/);
  expect(strings.ending({ ...printed, kind: 'stopped', by: 'wall-clock' })).toMatch(
    /longest a program may run/,
  );
  expect(strings.ending({ ...printed, kind: 'stopped', by: 'reader' })).toMatch(/^You stopped it/);
});
