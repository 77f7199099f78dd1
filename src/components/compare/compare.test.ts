import { expect, test } from 'vitest';
import { toMarkup } from '../timeline/svg.ts';
import { lane, roundRobin, traceOf } from '../timeline/traces.ts';
import { comparison } from './compare.ts';
import { merged, type Planned, scaleEnd, timed } from './rows.ts';

const planned: Planned[] = [
  { key: 'broken.py', name: 'As written', note: 'four threads', lanes: 4 },
  { key: 'fixed.py', name: 'Fixed', note: '', lanes: 4 },
];
const scale = { unit: 300, one: 'call', many: 'calls' };
const broken = { key: 'broken.py', name: 'As written', note: '', trace: roundRobin(4, 240), seconds: 1.2 };

test('a row that has not run yet keeps its place and says so', () => {
  const rows = merged(planned, [broken]);
  expect(rows.map(({ key, run }) => [key, run?.seconds])).toEqual([
    ['broken.py', 1.2],
    ['fixed.py', undefined],
  ]);
  expect(toMarkup(comparison(rows, scale, 820))).toContain('not run yet');
});

test('the reader’s own version stands below the one it was made from', () => {
  const mine = { ...broken, key: 'mine:broken.py', name: 'Yours' };
  expect(merged(planned, [mine, broken]).map(({ key }) => key)).toEqual([
    'broken.py',
    'mine:broken.py',
    'fixed.py',
  ]);
});

test('a bar is as long as the printed time, whatever came before and after it', () => {
  const trace = traceOf(
    [
      [0, 0, 'start', 'MainThread'],
      [0, 0, 'take'],
      [200, 0, 'drop', 'blocked'],
      [200, lane(1, 0), 'start', 'MainThread'],
      [210, lane(1, 0), 'take'],
      [550, lane(1, 0), 'end'],
      [551, 0, 'take'],
      [552, 0, 'print', 'Time taken: 0.35 seconds\n'],
      [700, 0, 'end'],
    ],
    700,
  );
  const drawn = timed({ trace, seconds: 0.35 });
  expect(drawn.end).toBeCloseTo(350);
  expect(drawn.lanes.map(({ name, tally }) => [name, Math.round(tally.held)])).toEqual([['P1', 340]]);
});

test('the scale reaches past the longest run, and shows at least two units', () => {
  expect(scaleEnd(merged(planned, [broken]), 300)).toBeGreaterThan(1200);
  expect(scaleEnd(merged(planned, []), 300)).toBe(600);
});

test('a bar says its seconds and its units', () => {
  const markup = toMarkup(comparison(merged(planned, [broken]), scale, 820));
  expect(markup).toContain('1.20 s');
  expect(markup).toContain('4.0 calls');
});
