import { expect, test } from 'vitest';
import { type Entry, parse, serialize, version } from './entry.ts';
import { answered, shown } from './samples.ts';

const entries = (text: string): [string, unknown][] => {
  const parsed = parse(text);
  return parsed.type === 'entries' ? [...parsed.entries] : [];
};
const withLesson = (lesson: unknown): string => JSON.stringify({ v: version, lessons: { 'a/b': lesson } });

test('what is written is read back as it was', () => {
  const kept = new Map<string, Entry>([
    ['gil/what-it-blocks', answered()],
    ['gil/other', shown],
    ['gil/open', { ...answered({ calls: undefined }), result: null }],
  ]);
  expect(entries(serialize(kept))).toEqual([...kept]);
});

test('nothing kept is no entry', () => {
  expect(parse(null)).toEqual({ type: 'entries', entries: new Map() });
});

test('text that is not ours is unreadable, and not an error', () => {
  for (const text of ['', '{', 'null', '[]', '{"v":"1","lessons":{}}', '{"v":1,"lessons":[]}', '{"v":1}'])
    expect(parse(text)).toEqual({ type: 'unreadable' });
});

test('a newer version is left alone', () => {
  expect(parse(JSON.stringify({ v: version + 1, lessons: {} }))).toEqual({ type: 'newer' });
});

test('an entry that makes no sense is dropped, and the others stay', () => {
  const good = answered();
  const bad = [
    null,
    { ...good, at: 'yesterday' },
    { ...good, right: 'yes' },
    { ...good, commitment: { ...good.commitment, confidence: 'sort of' } },
    { ...good, commitment: { ...good.commitment, calls: -1 } },
    { ...good, commitment: { ...good.commitment, because: 3 } },
    { ...good, result: { ...good.result, seconds: 'x' } },
    { ...good, result: { ...good.result, ended: 'exploded' } },
    { ...good, result: undefined },
  ];
  for (const each of bad) expect(entries(withLesson(each))).toEqual([]);
  const mixed = JSON.stringify({ v: version, lessons: { good, bad: bad[1] } });
  expect(entries(mixed).map(([id]) => id)).toEqual(['good']);
});

test('a name that means something to JavaScript is only a name', () => {
  const text = `{"v":1,"lessons":{"__proto__":${JSON.stringify(answered())}}}`;
  expect(entries(text).map(([id]) => id)).toEqual(['__proto__']);
  expect(Object.hasOwn(Object.prototype, 'commitment')).toBe(false);
});
