import { expect, test } from 'vitest';
import { lastNumber } from './context.ts';

test('the number of the last line counts, whatever words stand around it', () => {
  expect(lastNumber('1.5\n0.000283\n')).toBe(0.000283);
  expect(lastNumber('Time taken: 0.52 seconds\n')).toBe(0.52);
});

test('an output without a number is an error that quotes it', () => {
  expect(() => lastNumber('done\n')).toThrow('Expected a number as the last line. Received: "done".');
});
