import { expect, test } from 'vitest';
import { press } from './theme.ts';

test('the first press turns away from what the system says', () => {
  expect(press('light', 'light')).toBe('dark');
  expect(press('dark', 'dark')).toBe('light');
});

test('a press back to what the system says follows the system again', () => {
  expect(press('dark', 'light')).toBeUndefined();
  expect(press('light', 'dark')).toBeUndefined();
});
