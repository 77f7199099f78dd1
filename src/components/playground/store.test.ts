import { expect, test } from 'vitest';
import { projectOf } from './project.ts';
import { asideKey, openStore, storageKey } from './store.ts';

const race = { kind: 'site', id: 'race.py' } as const;
const link = { kind: 'link', hash: '#code=1.abc' } as const;
const mine = projectOf('mine');

function shelf(text?: string) {
  const kept = new Map<string, string>(text === undefined ? [] : [[storageKey, text]]);
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  return { kept, storage: () => storage };
}

test('a change comes back after a reload, and another program’s does not touch it', () => {
  const { storage } = shelf();
  openStore(storage).write(race, projectOf('1'), mine);
  openStore(storage).write(link, projectOf('2'), projectOf('theirs, changed'));
  expect(openStore(storage).read(race)?.project).toEqual(mine);
  expect(openStore(storage).read(link)?.original).toEqual(projectOf('2'));
  openStore(storage).forget(link);
  expect(openStore(storage).read(link)).toBeUndefined();
  expect(openStore(storage).read(race)?.project).toEqual(mine);
});

test('the last program is remembered, but not one that came with a link', () => {
  const { storage } = shelf();
  openStore(storage).setLast(race);
  openStore(storage).setLast(link);
  expect(openStore(storage).last()).toEqual(race);
});

test('a link of the reader’s own is known again', () => {
  const { storage } = shelf();
  openStore(storage).setShared('#code=1.abc', race);
  expect(openStore(storage).shared('#code=1.abc')).toEqual(race);
  expect(openStore(storage).shared('#code=1.xyz')).toBeUndefined();
});

test('where storage is refused or full, changes last as long as the page, and that is said', () => {
  const refused = openStore(() => {
    throw new DOMException('insecure', 'SecurityError');
  });
  expect(refused.write(race, mine, mine)).toBe(false);
  expect(refused.read(race)?.project).toEqual(mine);
  const full = openStore(() => ({
    getItem: () => null,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  }));
  expect(full.write(race, mine, mine)).toBe(false);
  expect(full.read(race)?.project).toEqual(mine);
});

test('what cannot be read is put aside; what a newer site wrote is left alone', () => {
  for (const text of ['{', '[]', '{"version":0}', '{"version":1}']) {
    const { kept, storage } = shelf(text);
    expect(openStore(storage).write(race, mine, mine)).toBe(true);
    expect(kept.get(asideKey)).toBe(text);
  }
  const newer = '{"version":2,"kept":{}}';
  const { kept, storage } = shelf(newer);
  expect(openStore(storage).write(race, mine, mine)).toBe(false);
  expect(kept.get(storageKey)).toBe(newer);
});

test('an entry that makes no sense is left out, the others stay', () => {
  const good = { key: 'site:race.py', original: mine, project: mine };
  const bad = [{ key: 1 }, null, { ...good, key: 'site:x', project: { files: [] } }];
  const { storage } = shelf(JSON.stringify({ version: 1, shared: { a: 1 }, kept: [...bad, good] }));
  expect(openStore(storage).read(race)?.project).toEqual(mine);
  expect(openStore(storage).read({ kind: 'site', id: 'x' })).toBeUndefined();
});

test('only the newest are kept', () => {
  const { storage } = shelf();
  const store = openStore(storage);
  for (let n = 0; n < 30; n++) store.write({ kind: 'site', id: `p${n}` }, mine, mine);
  expect(store.read({ kind: 'site', id: 'p5' })).toBeUndefined();
  expect(store.read({ kind: 'site', id: 'p29' })).toBeDefined();
});
