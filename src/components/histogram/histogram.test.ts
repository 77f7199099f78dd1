import { expect, test } from 'vitest';
import { printed } from '../lesson/samples.ts';
import { extremes, histogram, niceStep, summary } from './histogram.ts';
import type { Measure } from './measure.ts';
import { type KeptRun, next, noRuns, type SeriesEvent } from './series.ts';

const count: Measure = { type: 'count', exactly: 1000 };
const seconds: Measure = { type: 'seconds' };
const words: Measure = { type: 'words' };

test('a step is one, two or five times a power of ten', () => {
  expect(niceStep(700, 7)).toBe(100);
  expect(niceStep(900, 7)).toBe(200);
  expect(niceStep(0.06, 7)).toBeCloseTo(0.01, 10);
});

test('every number is in one bin, and the empty bins between are there', () => {
  const rows = histogram([100, 150, 700, 1000, 1000, 1100], count, undefined);
  expect(rows.map(({ label, runs }) => [label, runs])).toEqual([
    ['0 to 199', 2],
    ['200 to 399', 0],
    ['400 to 599', 0],
    ['600 to 799', 1],
    ['800 to 999', 0],
    ['1,000', 2],
    ['1,001 to 1,199', 1],
  ]);
});

test('a bin of one number is called by it', () => {
  const labels = histogram([1000, 1001, 1003], count, undefined).map(({ label }) => label);
  expect(labels).toEqual(['1,000', '1,001', '1,002', '1,003']);
});

test('what nothing wrong would print has a row of its own, though no run printed it', () => {
  const rows = histogram([990, 1010], count, undefined);
  expect(rows.findIndex(({ isExact }) => isExact)).toBeGreaterThan(0);
  expect(rows.find(({ isExact }) => isExact)?.runs).toBe(0);
});

test('the reader’s prediction is in a row, also where no run came to it', () => {
  expect(histogram([100, 200], count, 600).filter(({ isMine }) => isMine)).toMatchObject([{ runs: 0 }]);
  expect(histogram([100], count, 1000).find(({ isMine }) => isMine)).toMatchObject({ isExact: true });
  expect(histogram(['a', 'b'], words, 'b').find(({ isMine }) => isMine)).toMatchObject({ runs: 1 });
});

test('words come the commonest first, and an output of nothing has a name', () => {
  expect(histogram(['a', 'b', 'b', ''], words, undefined).map(({ label }) => label)).toEqual([
    'b',
    'a',
    'nothing',
  ]);
});

test('a run that came to no number is a row of its own', () => {
  expect(histogram([100, 'It raised an error'], count, undefined).at(-1)).toMatchObject({
    label: 'It raised an error',
    runs: 1,
  });
});

test('however many and however far apart, the rows stay few; one value is one row', () => {
  const many = Array.from({ length: 200 }, (_, i) => i * i * 7);
  expect(histogram(many, seconds, undefined).length).toBeLessThanOrEqual(9);
  expect(histogram([0.1, 0.1], seconds, undefined).length).toBe(1);
  expect(histogram([], words, undefined)).toEqual([]);
});

test('the odds of seeing the bug are said in words', () => {
  expect(summary([900, 1000, 800, 1000], count)).toBe(
    '4 runs printed from 800 to 1,000. 2 of 4 showed the bug. A single run like these misses it with odds of 2 in 4.',
  );
  expect(summary([1000, 1000], count)).toContain('None of them showed the bug.');
  expect(summary([900, 800], count)).toContain('whoever runs this once sees the bug');
  expect(summary(['a', 'a', 'b'], words)).toBe('3 runs went 2 different ways; the commonest came 2 times.');
});

test('the worst is farthest from what it should be, the longest, or no number at all', () => {
  expect(extremes([900, 400, 999], count)).toEqual({ worst: 1, best: 2 });
  expect(extremes([0.2, 0.1], seconds)).toEqual({ worst: 0, best: 1 });
  expect(extremes([900, 'It broke off'], count)).toEqual({ worst: 1, best: 0 });
  expect(extremes([5, 5], seconds)).toBeUndefined();
  for (const none of [[], [900]]) expect(extremes(none, count)).toBeUndefined();
  expect(extremes(['a', 'a'], words)).toBeUndefined();
  // Of words: the rarest and the commonest, the first run of each.
  expect(extremes(['b', 'a', 'a', 'b', 'b', ''], words)).toEqual({ worst: 5, best: 0 });
});

const ranWith = (value: number): KeptRun => ({ outcome: printed(`${value}\n`), seed: value });
const ran = (value: number): SeriesEvent => ({ type: 'ran', value, run: ranWith(value) });
const after = (...events: readonly SeriesEvent[]) =>
  events.reduce((state, event) => next(state, event, count), noRuns);

test('a series ends after its runs, and keeps the worst and the best of them', () => {
  const state = after({ type: 'begin', times: 3 }, ran(900), ran(400), ran(950));
  expect(state).toMatchObject({ phase: 'ended', why: 'done', values: [900, 400, 950] });
  expect(state.kept).toEqual({ worst: ranWith(400), best: ranWith(950) });
});

test('a series that is stopped keeps what it has, and takes no more', () => {
  const stopped = after({ type: 'begin', times: 3 }, ran(900), { type: 'stop' });
  expect(stopped).toMatchObject({ phase: 'ended', why: 'stopped', values: [900] });
  expect(next(stopped, ran(1), count)).toBe(stopped);
  expect(next(stopped, { type: 'begin', times: 3 }, count)).toMatchObject({ of: 4, values: [900] });
});

test('a second series does not begin while one goes on', () => {
  const running = after({ type: 'begin', times: 3 }, ran(900));
  expect(next(running, { type: 'begin', times: 3 }, count)).toBe(running);
});

test('of words a run of each is kept, so that the rarest can be drawn though others came later', () => {
  const printedAs = (word: string, seed: number): SeriesEvent => ({
    type: 'ran',
    value: word,
    run: { outcome: printed(`${word}\n`), seed },
  });
  const words6 = ['b', 'a', 'c', 'c', 'a', 'b', 'b'].map(printedAs);
  const state = [{ type: 'begin', times: 7 } as const, ...words6].reduce(
    (before, event) => next(before, event, words),
    noRuns,
  );
  expect(state.kept).toMatchObject({ worst: { seed: 2 }, best: { seed: 0 } });
});
