/**
 * Things too large for localStorage, kept in this browser's IndexedDB: a few, the newest. Where storage is refused, full or gone
 * nothing is kept, and nobody is told.
 */
import { quietly } from './quietly.ts';

export interface Shelf {
  /** Undefined where nothing is kept. What comes back was written by any version of the site: its form is to be checked. */
  read(key: string): Promise<unknown>;
  /** False where it was not kept. Of more than `most` things the oldest go. */
  write(key: string, value: unknown): Promise<boolean>;
  remove(key: string): Promise<boolean>;
}

const things = 'things';
/** The keys, from the one written longest ago to the newest. */
const order = 'order';

/** A database of its own; the name begins as all of ours do, so that the page of the reader's answers can forget it. */
export function openShelf(name: string, most: number): Shelf {
  const within = <T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => Promise<T>): Promise<T> =>
    withStore(`speaking-stick:${name}`, mode, work);
  const change = (work: (store: IDBObjectStore, keys: readonly string[]) => void): Promise<boolean> =>
    within('readwrite', async (store) => {
      const known = await settled(store.get(order));
      work(store, Array.isArray(known) ? known.filter((key) => typeof key === 'string') : []);
    }).then(
      () => true,
      () => false,
    );
  return {
    read: (key) => within('readonly', (store) => settled(store.get(`=${key}`))).catch(() => undefined),
    write: (key, value) =>
      change((store, keys) => {
        const all = [...keys.filter((each) => each !== key), key];
        for (const old of all.slice(0, -most)) store.delete(`=${old}`);
        store.put(value, `=${key}`);
        store.put(all.slice(-most), order);
      }),
    remove: (key) =>
      change((store, keys) => {
        store.delete(`=${key}`);
        store.put(
          keys.filter((each) => each !== key),
          order,
        );
      }),
  };
}

/** One transaction, and the connection closed after it: an open one would stand in the way of forgetting. */
async function withStore<T>(
  database: string,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => Promise<T>,
): Promise<T> {
  const opening = quietly(() => indexedDB.open(database, 1));
  if (!opening) throw new Error('IndexedDB is refused.');
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(things));
  const open = await settled(opening);
  try {
    const transaction = open.transaction(things, mode);
    const over = new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve());
      transaction.addEventListener('abort', () => reject(transaction.error));
    });
    over.catch(() => {}); // awaited below, once the work is done
    const result = await work(transaction.objectStore(things));
    await over;
    return result;
  } finally {
    open.close();
  }
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
    if (request instanceof IDBOpenDBRequest)
      request.addEventListener('blocked', () => reject(new Error('Another tab holds the database.')));
  });
