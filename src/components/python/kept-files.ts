/**
 * The engine's large files between two visits, unpacked, in Cache Storage. The browser's own cache keeps them as they were sent, and
 * to unpack 20 MB of brotli takes some 0.2 s at each visit. Where storage is refused, full or gone nothing is kept, and nobody is told.
 */
import { quietly } from '../quietly.ts';

export interface KeptFiles {
  /** Undefined where this file is not kept. Whether it is whole is for the caller to check. It is read where it is needed, and not before. */
  find(url: string): Promise<Blob | undefined>;
  /** Adds `fresh`, by address, and forgets all that `wanted` does not name: files of older builds. */
  keep(wanted: readonly string[], fresh: ReadonlyMap<string, ArrayBuffer>): Promise<void>;
}

/** Of the cache, and of the item that lists the addresses in it: so a first visit need not ask the cache. */
const NAME = 'speaking-stick:engine-files';

export const keptFiles: KeptFiles = {
  async find(url) {
    if (!listed().includes(url)) return undefined;
    try {
      const found = await (await caches.open(NAME)).match(url);
      return await found?.blob();
    } catch {
      return undefined;
    }
  },
  async keep(wanted, fresh) {
    try {
      const cache = await caches.open(NAME);
      const old = (await cache.keys()).filter(({ url }) => !wanted.some((each) => url.endsWith(each)));
      await Promise.all(old.map((request) => cache.delete(request)));
      await Promise.all([...fresh].map(([url, bytes]) => cache.put(url, new Response(bytes))));
      localStorage.setItem(NAME, wanted.join(' '));
    } catch {
      quietly(() => localStorage.removeItem(NAME));
    }
  },
};

const listed = (): readonly string[] => quietly(() => localStorage.getItem(NAME))?.split(' ') ?? [];
