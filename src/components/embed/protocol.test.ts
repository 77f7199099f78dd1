import { expect, test } from 'vitest';
import { heightIn, heights, themeIn } from './protocol.ts';
import { secretIn } from './wordpress.ts';

const height = (height: unknown): unknown => ({ type: 'speaking-stick:height', height });
const theme = (theme: unknown): unknown => ({ type: 'speaking-stick:theme', theme });

test('a height is whole pixels, and within limits whatever is said', () => {
  expect(heightIn(height(612.2))).toBe(613);
  expect(heightIn(height(-5))).toBe(heights.least);
  expect(heightIn(height(1e9))).toBe(heights.most);
});

test('what is no height is none', () => {
  for (const data of [height(Number.NaN), height(Number.POSITIVE_INFINITY), height('600'), height(null)])
    expect(heightIn(data)).toBeUndefined();
  for (const data of [undefined, null, 7, 'height', [], {}, { type: 'height', height: 600 }, theme('dark')])
    expect(heightIn(data)).toBeUndefined();
});

test('a theme is one of three words', () => {
  expect(themeIn(theme('dark'))).toBe('dark');
  expect(themeIn(theme('auto'))).toBe('auto');
  for (const data of [theme('red'), theme(undefined), null, height(600), { theme: 'dark' }])
    expect(themeIn(data)).toBeUndefined();
});

test('WordPress’s secret is read from behind the #, and nothing else is', () => {
  expect(secretIn('#?secret=k3Jx9QmW2a')).toBe('k3Jx9QmW2a');
  for (const hash of ['', '#secret', '#?secret=short', '#?secret="><script>', '#?secret=k3Jx9QmW2a&x=1'])
    expect(secretIn(hash)).toBeUndefined();
});
