import { expect, test } from 'vitest';
import { limits } from '../../engine/index.ts';
import { asZips } from './zip-store.ts';
import { nameFor, take } from './zips.ts';

const zip = (name: string, size = 22): File => {
  const bytes = new Uint8Array(size);
  bytes.set([0x50, 0x4b, 3, 4]);
  return new File([bytes], name);
};

test('a zip is taken in under a name that a run can have', async () => {
  expect(await take(zip('My packages (2).zip'), [])).toMatchObject({ zip: { name: 'My_packages_2_.zip' } });
});

test('a wheel is a zip; a second of the same name gets another', () => {
  expect(nameFor('attrs-25.1-py3-none-any.whl', [])).toBe('attrs-25.1-py3-none-any.zip');
  expect(nameFor('a.zip', ['a.zip', 'a_2.zip'])).toBe('a_3.zip');
  expect(nameFor('…', [])).toBe('archive.zip');
});

test('what is no zip, or is too much, is refused with a sentence', async () => {
  expect(await take(new File(['hello'], 'a.zip'), [])).toMatchObject({
    fault: expect.stringMatching(/no zip file/),
  });
  const big = { name: 'big.zip', bytes: new Uint8Array(limits.filesBytes) };
  expect(await take(zip('b.zip'), [big])).toMatchObject({ fault: expect.stringMatching(/16 MB/) });
});

test('of what was kept, a run gets what it would take from the reader', () => {
  const bytes = new Uint8Array(22);
  bytes.set([0x50, 0x4b, 3, 4]);
  const good = { name: 'a.zip', bytes };
  const huge = { name: 'c.zip', bytes: new Uint8Array(limits.filesBytes) };
  huge.bytes.set(bytes);
  expect(asZips([good, good, { name: '../b.zip', bytes }, { name: 'd.zip', bytes: 'PK' }, huge])).toEqual([
    good,
  ]);
  for (const nothing of [undefined, 7, 'zips', {}]) expect(asZips(nothing)).toEqual([]);
});
