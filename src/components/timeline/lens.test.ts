import { expect, test } from 'vitest';
import { inSeconds, ticks } from './axis.ts';
import { holdsOf } from './band.ts';
import { firstLens, moved, showing, within, zoomed } from './lens.ts';
import { timeline } from './timeline.ts';
import { roundRobin } from './traces.ts';

const drawn = timeline(roundRobin(4, 240));

test('the lens first stands in the middle of the run, over several handovers between all lanes', () => {
  const lens = firstLens(drawn, false);
  expect(lens?.span).toBeCloseTo(41.5, 0);
  const at = lens?.at ?? 0;
  expect(at).toBeGreaterThan(drawn.end * 0.2);
  expect(at).toBeLessThan(drawn.end * 0.6);
  const seen = holdsOf(drawn.lanes, { from: at, to: at + (lens?.span ?? 0) });
  expect(new Set(seen.map((hold) => hold.lane)).size).toBe(4);
});

test('a run of a few turns needs no lens', () => {
  expect(firstLens(timeline(roundRobin(2, 8)), false)).toBeUndefined();
});

test('arrows move the lens by an eighth of what it shows, page keys by all of it, Home and End to the ends, and never beyond', () => {
  const lens = { at: 100, span: 40 };
  expect(moved('ArrowRight', lens, 1000)?.at).toBe(105);
  expect(moved('ArrowLeft', lens, 1000)?.at).toBe(95);
  expect(moved('PageUp', lens, 1000)?.at).toBe(140);
  expect(moved('PageDown', lens, 1000)?.at).toBe(60);
  expect(moved('Home', lens, 1000)?.at).toBe(0);
  expect(moved('End', lens, 1000)?.at).toBe(960);
  expect(moved('a', lens, 1000)).toBeUndefined();
  expect(within(1000, { at: -20, span: 40 }).at).toBe(0);
});

test('plus and minus zoom about the middle, from a fraction of a millisecond to the whole run', () => {
  const lens = { at: 100, span: 40 };
  expect(moved('+', lens, 1000)).toEqual({ at: 110, span: 20 });
  expect(moved('-', lens, 1000)).toEqual({ at: 80, span: 80 });
  expect(zoomed(lens, 1000, 1000)).toEqual({ at: 0, span: 1000 });
  expect(zoomed(lens, 1e-9, 1000).span).toBeGreaterThan(0.1);
});

test('what is under the pointer stays there while zooming', () => {
  const lens = { at: 100, span: 40 };
  const after = zoomed(lens, 0.5, 1000, 110);
  expect((110 - after.at) / after.span).toBeCloseTo((110 - lens.at) / lens.span);
});

test('the lens goes just as far as it must to show a stretch', () => {
  const lens = { at: 100, span: 40 };
  expect(showing(lens, 110, 120, 1000)).toBe(lens);
  const right = showing(lens, 150, 160, 1000);
  expect(right.at + right.span).toBeCloseTo(163.2);
  expect(showing(lens, 50, 60, 1000).at).toBeCloseTo(46.8);
});

test.each([
  [50, '0 0.01 0.02 0.03 0.04 0.05'],
  [1270, '0 0.25 0.50 0.75 1.00 1.25'],
  [10_000, '0 2 4 6 8 10'],
  [60_000, '0 10 20 30 40 50 60'],
])('a run of %d ms has labels %s', (end, labels) => {
  const found = ticks(0, end, 750, 100, inSeconds).flatMap(({ label }) => label ?? []);
  expect(found.join(' ')).toBe(labels);
});
