/** Finds a zip of CPython's test suite, and the test modules in it. */
import { existsSync, globSync } from 'node:fs';
import path from 'node:path';
import { root } from '../paths.ts';

/** The zip to use: the one given, that of `$CPYTHON_TESTS`, or a copy in or beside the checkout. */
export function findArchive(given?: string): string | undefined {
  const named = given ?? process.env['CPYTHON_TESTS'];
  if (named) return path.resolve(named);
  const places = [
    ...globSync('cpython-tests/*.zip', { cwd: root }).sort(),
    '../shared/cpython-tests/cpython-3.14-tests.zip',
  ];
  return places.map((place) => path.join(root, place)).find((place) => existsSync(place));
}

/** `test.test_asyncio.test_tasks` for `test/test_asyncio/test_tasks.py`, of all test modules, in alphabetical order. */
export const testModules = (entries: readonly string[]): string[] =>
  entries
    .filter((entry) => /^test\/(?:\w+\/)*test_\w+\.py$/.test(entry))
    .map((entry) => entry.slice(0, -'.py'.length).replaceAll('/', '.'))
    .sort();

/** Names of a zip's entries, from its central directory. Throws where the bytes are no zip. */
export function entryNames(zip: Uint8Array): string[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let end = zip.length - END_BYTES;
  while (end >= 0 && view.getUint32(end, true) !== END_MARK) end--;
  if (end < 0) throw new Error('This is not a zip archive: it has no central directory.');
  const names: string[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    names.push(new TextDecoder().decode(zip.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + (name ?? 0))));
    at += ENTRY_BYTES + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return names;
}

/** The fixed parts of the end record and of a directory entry (PKWARE's APPNOTE, 4.3.12 and 4.3.16). */
const END_BYTES = 22;
const END_MARK = 0x06054b50;
const ENTRY_BYTES = 46;
