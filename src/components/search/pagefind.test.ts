import { expect, test } from 'vitest';
import { passageOf } from './pagefind.ts';

test('a passage is text in pieces, with what was searched for marked', () => {
  expect(passageOf('a <mark>lock</mark> &amp;&lt;b&gt; <mark>is</mark>')).toEqual([
    { text: 'a ', isMarked: false },
    { text: 'lock', isMarked: true },
    { text: ' &<b> ', isMarked: false },
    { text: 'is', isMarked: true },
  ]);
});

test('escapes are undone once only', () => {
  expect(passageOf('&amp;lt;')).toEqual([{ text: '&lt;', isMarked: false }]);
});
