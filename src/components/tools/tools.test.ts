import { expect, test } from 'vitest';
import { barsOf, madeOf, type Planned } from './tools.ts';

const planned: readonly Planned[] = [
  { tool: 'one-by-one', key: 'one_call.py', times: 4 },
  { tool: 'threads', key: 'broken.py', times: 1 },
];

test('a run may count several times, and the longest fills the scale', () => {
  expect(barsOf(planned, { 'one_call.py': 0.25, 'broken.py': 0.5 })).toEqual([
    { tool: 'one-by-one', seconds: 1, share: 100 },
    { tool: 'threads', seconds: 0.5, share: 50 },
  ]);
});

test('where a run is missing nothing is compared', () => {
  expect(barsOf(planned, { 'one_call.py': 0.25 })).toBeUndefined();
  expect(madeOf(planned, { 'one_call.py': 0.25 })).toBe(1);
});
