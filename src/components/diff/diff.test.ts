import { expect, test } from 'vitest';
import { diff, hunks } from './diff.ts';

const shown = (before: string, after: string): string =>
  diff(before.split(''), after.split(''))
    .map(({ kind, at }) =>
      kind === 'same' ? before[at] : kind === 'gone' ? `-${before[at]}` : `+${after[at]}`,
    )
    .join(' ');

test.each([
  ['abc', 'abc', 'a b c'],
  ['abc', 'axc', 'a -b +x c'],
  ['abc', 'ac', 'a -b c'],
  ['ac', 'abc', 'a +b c'],
  ['', 'a', '+a'],
  ['a', '', '-a'],
])('from "%s" to "%s": %s', (before, after, expected) => {
  expect(shown(before, after)).toBe(expected);
});

test('every line of both programs is there once, in order', () => {
  const [before, after] = ['abcdabc', 'badcbda'];
  const lines = diff([...before], [...after]);
  const old = lines.flatMap(({ kind, at }) => (kind === 'new' ? [] : [before[at]]));
  expect(old.join('')).toBe(before);
  const fresh = lines.map(({ kind, at }) => (kind === 'gone' ? '' : kind === 'new' ? after[at] : before[at]));
  expect(fresh.join('')).toBe(after);
});

test('unchanged lines far from any change are counted, not shown', () => {
  const before = 'abcdefghij';
  const found = hunks(diff([...before], [...before.replace('e', 'X')]), 1);
  expect(found).toHaveLength(1);
  expect(found[0]?.skipped).toBe(3);
  expect(found[0]?.lines.map(({ kind }) => kind)).toEqual(['same', 'gone', 'new', 'same']);
});

test('two changes apart are two stretches, with what lies between them counted', () => {
  const before = [...'abcdefghij'];
  const after = before.map((line) => (line === 'b' || line === 'i' ? line.toUpperCase() : line));
  expect(hunks(diff(before, after), 1).map(({ skipped }) => skipped)).toEqual([0, 4]);
});
