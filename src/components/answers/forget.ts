/** Takes away everything that the site has kept on this device: answers, programs, drafts, colours, the engine's files. */
import { quietly } from '../quietly.ts';

/** Every name of ours, in any of the browser's storages, begins so. */
const OURS = 'speaking-stick';

/** Resolves when it is done; what the browser refuses to touch is not there for us anyway. */
export async function forgetAll(): Promise<void> {
  for (const storage of [() => localStorage, () => sessionStorage]) quietly(() => clear(storage()));
  const names = (await quietly(() => caches.keys())?.catch(() => [])) ?? [];
  await Promise.all(names.filter((name) => name.startsWith(OURS)).map((name) => caches.delete(name)));
  const databases = (await quietly(() => indexedDB.databases())?.catch(() => [])) ?? [];
  for (const { name } of databases) if (name?.startsWith(OURS)) quietly(() => indexedDB.deleteDatabase(name));
}

function clear(storage: Storage): void {
  for (const key of Object.keys(storage)) if (key.startsWith(OURS)) storage.removeItem(key);
}
