import { expect, test } from 'vitest';
import { unicodeRange } from './fonts.ts';

test('neighbouring characters become one range, whatever their order', () => {
  expect(unicodeRange('cab')).toBe('U+61-63');
  expect(unicodeRange('Az a')).toBe('U+20, U+41, U+61, U+7a');
});

test('a character that is named twice counts once', () => {
  expect(unicodeRange('’’a')).toBe('U+61, U+2019');
});
