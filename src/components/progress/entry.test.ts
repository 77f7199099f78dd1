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
    ['gil/open', { ...answered({ said: { pick: 'hangs' } }), result: null }],
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
    { ...good, commitment: { ...good.commitment, said: { calls: -1 } } },
    { ...good, commitment: { ...good.commitment, because: 3 } },
    { ...good, result: { ...good.result, read: 7 } },
    { ...good, result: { ...good.result, ended: 'exploded' } },
    { ...good, result: undefined },
  ];
  for (const each of bad) expect(entries(withLesson(each))).toEqual([]);
  const mixed = JSON.stringify({ v: version, lessons: { good, bad: bad[1] } });
  expect(entries(mixed).map(([id]) => id)).toEqual(['good']);
});

test('a name that means something to JavaScript is only a name', () => {
  const text = `{"v":${version},"lessons":{"__proto__":${JSON.stringify(answered())}}}`;
  expect(entries(text).map(([id]) => id)).toEqual(['__proto__']);
  expect(Object.hasOwn(Object.prototype, 'commitment')).toBe(false);
});

test('an entry of version 1 is read as one of today', () => {
  const { commitment, result, ...rest } = answered();
  const old = {
    ...rest,
    commitment: {
      type: 'prediction',
      kind: 'all-at-once',
      calls: 1.1,
      confidence: 'fairly',
      because: 'four cores',
    },
    result: { source: 'run', ended: 'printed', seconds: 1.27, line: result.line, unit: 0.31, at: result.at },
  };
  expect(entries(JSON.stringify({ v: 1, lessons: { 'a/b': old } }))).toEqual([['a/b', answered()]]);
  expect(commitment).toEqual(answered().commitment);
});

test('the answer to the “why” is kept with it', () => {
  const entry = { ...answered(), why: 'one-core' };
  expect(entries(serialize(new Map([['a/b', entry]])))).toEqual([['a/b', entry]]);
  expect(entries(withLesson({ ...entry, why: 3 }))).toEqual([]);
});
