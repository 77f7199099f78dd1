/** The zips of the playground, kept on this device across reloads. */
import { limits } from '../../engine/index.ts';
import { openShelf } from '../shelf.ts';
import { isZip, nameFor, type Zip } from './zips.ts';

const key = 'all';

export interface ZipStore {
  read(): Promise<readonly Zip[]>;
  /** False where they last only as long as the page. */
  write(zips: readonly Zip[]): Promise<boolean>;
}

export function openZipStore(): ZipStore {
  const shelf = openShelf('zips', 1);
  return {
    read: async () => asZips(await shelf.read(key)),
    write: (zips) => (zips.length === 0 ? shelf.remove(key) : shelf.write(key, zips)),
  };
}

/** From whatever is kept: what a run would not take is left out. */
export function asZips(kept: unknown): Zip[] {
  const zips: Zip[] = [];
  let room: number = limits.filesBytes;
  for (const each of Array.isArray(kept) ? kept : []) {
    const { name, bytes }: Record<string, unknown> = Object(each);
    if (typeof name !== 'string' || !(bytes instanceof Uint8Array)) continue;
    const taken = zips.map((zip) => zip.name);
    if (nameFor(name, taken) !== name || !isZip(bytes) || bytes.length > room) continue;
    room -= bytes.length;
    zips.push({ name, bytes });
  }
  return zips;
}
