import { expect, test } from 'vitest';
import { type Arrival, arrive, type Sources } from './arrival.ts';
import { hashOf } from './link.ts';
import { Programs } from './programs.ts';
import { projectOf } from './project.ts';
import { openStore } from './store.ts';
import { strings } from './strings.ts';

const race = { kind: 'site', id: 'race.py' } as const;

function sources(): Sources {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  const programs = new Programs('data:application/json,{"pool.py":"pool"}', 'race.py', 'race');
  return { store: openStore(() => storage), programs, start: 'race.py' };
}
const textOf = ({ project }: Arrival): string => project.files[0].text;
const linkTo = async (text: string): Promise<string> => {
  const made = await hashOf(projectOf(text));
  return made.type === 'hash' ? made.hash : '';
};

test('a first visit begins with the first example', async () => {
  expect(await arrive('', sources())).toMatchObject({ origin: race, notice: '' });
});

test('a later visit begins where the reader was', async () => {
  const own = sources();
  own.store.write(race, projectOf('race'), projectOf('mine'));
  own.store.setLast({ kind: 'site', id: 'pool.py' });
  expect(textOf(await arrive('', own))).toBe('pool');
  expect(textOf(await arrive('#open=race.py', own))).toBe('mine');
});

test('code from a link is labelled, and the reader’s own is still there afterwards', async () => {
  const own = sources();
  own.store.write(race, projectOf('race'), projectOf('mine'));
  const hash = await linkTo('theirs');
  const arrival = await arrive(hash, own);
  expect(textOf(arrival)).toBe('theirs');
  expect(arrival.notice).toBe(strings.linkNotice);
  expect(textOf(await arrive('', own))).toBe('mine');
});

test('changes to a link’s code come back with the link', async () => {
  const own = sources();
  const hash = await linkTo('theirs');
  own.store.write({ kind: 'link', hash }, projectOf('theirs'), projectOf('theirs, changed'));
  const arrival = await arrive(hash, own);
  expect(textOf(arrival)).toBe('theirs, changed');
  expect(arrival.original).toEqual(projectOf('theirs'));
});

test('a reload with the reader’s own link in the address is no visit by somebody else’s', async () => {
  const own = sources();
  own.store.write(race, projectOf('race'), projectOf('mine, and more since'));
  const hash = await linkTo('mine');
  own.store.setShared(hash, race);
  expect(await arrive(hash, own)).toMatchObject({ origin: race, notice: '' });
});

test('a link that cannot be read says why, and leads to the reader’s own', async () => {
  const own = sources();
  own.store.write(race, projectOf('race'), projectOf('mine'));
  const arrival = await arrive('#code=9.abc', own);
  expect(textOf(arrival)).toBe('mine');
  expect(arrival.notice).toMatch(/version “9”/);
  expect((await arrive('#open=nowhere.py', own)).notice).toMatch(/nowhere\.py/);
});
