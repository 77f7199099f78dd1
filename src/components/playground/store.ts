/**
 * What the reader changed, kept on this device: one entry for each program they changed, by where it came from, so that a
 * link or an example never takes the place of their own work. From memory where storage is refused, full, or belongs to
 * a newer version of the site.
 *
 *     { "version": 1, "last": "site:race.py", "shared": { "#code=1.…": "site:race.py" },
 *       "kept": [{ "key": "site:race.py", "original": PROJECT, "project": PROJECT }] }
 *
 * PROJECT is { "files": [{ "name", "text" }], "mode", "wallMs", "seed" }; without a seed, clocks decide.
 */
import type { Origin } from './desk.ts';
import { asideKey, storageKey } from './keys.ts';
import { asProject, type Project, type SourceFile } from './project.ts';

export { asideKey, storageKey };

/** The newest entries that are kept. */
const most = 24;

export interface Kept {
  readonly key: string;
  readonly original: Project;
  readonly project: Project;
}

export interface Store {
  read(origin: Origin): Kept | undefined;
  /** False where the change lasts only as long as the page. */
  write(origin: Origin, original: Project, project: Project): boolean;
  forget(origin: Origin): void;
  /** The program that lay on the desk when the page was last left, unless it came with a link. */
  last(): Origin | undefined;
  setLast(origin: Origin): void;
  /** Which program the reader's own link carries, so that a reload does not take it for somebody else's. */
  shared(hash: string): Origin | undefined;
  setShared(hash: string, origin: Origin): void;
}

interface Shelf {
  readonly last: string | undefined;
  readonly shared: ReadonlyMap<string, string>;
  readonly kept: readonly Kept[];
}

const empty: Shelf = { last: undefined, shared: new Map(), kept: [] };

export const keyOf = (origin: Origin): string =>
  origin.kind === 'site' ? `site:${origin.id}` : `link:${origin.hash}`;

/** `storage` is a function because the mere mention of localStorage throws where cookies are blocked. */
export function openStore(storage: () => Pick<Storage, 'getItem' | 'setItem'>): Store {
  let memory = empty;
  let isKept = true;

  /** The newest state, other tabs' changes included. */
  const load = (): Shelf => {
    if (!isKept) return memory;
    try {
      const text = storage().getItem(storageKey);
      const parsed = parse(text);
      if (parsed === 'newer') isKept = false;
      else if (parsed === 'unreadable') storage().setItem(asideKey, text ?? '');
      else memory = parsed;
    } catch {
      isKept = false;
    }
    return memory;
  };

  const save = (shelf: Shelf): boolean => {
    memory = shelf;
    if (!isKept) return false;
    try {
      storage().setItem(storageKey, serialized(shelf));
    } catch {
      isKept = false;
    }
    return isKept;
  };

  return {
    read: (origin) => load().kept.find(({ key }) => key === keyOf(origin)),
    write: (origin, original, project) => {
      const shelf = load();
      const key = keyOf(origin);
      const others = shelf.kept.filter((each) => each.key !== key);
      return save({ ...shelf, kept: [...others, { key, original, project }].slice(-most) });
    },
    forget: (origin) => {
      const shelf = load();
      const kept = shelf.kept.filter(({ key }) => key !== keyOf(origin));
      if (kept.length < shelf.kept.length) save({ ...shelf, kept });
    },
    last: () => originOf(load().last),
    setLast: (origin) => void (origin.kind === 'site' && save({ ...load(), last: keyOf(origin) })),
    shared: (hash) => originOf(load().shared.get(hash)),
    setShared: (hash, origin) => {
      const shelf = load();
      save({ ...shelf, shared: new Map([...shelf.shared, [hash, keyOf(origin)] as const].slice(-most)) });
    },
  };
}

function originOf(key: string | undefined): Origin | undefined {
  if (key?.startsWith('site:')) return { kind: 'site', id: key.slice(5) };
  return key?.startsWith('link:') ? { kind: 'link', hash: key.slice(5) } : undefined;
}

const serialized = ({ last, shared, kept }: Shelf): string =>
  JSON.stringify({ version: 1, last, shared: Object.fromEntries(shared), kept });

function parse(text: string | null): Shelf | 'newer' | 'unreadable' {
  if (text === null) return empty;
  try {
    const { version, last, shared, kept }: Record<string, unknown> = Object(JSON.parse(text));
    if (typeof version === 'number' && version > 1) return 'newer';
    if (version !== 1 || !Array.isArray(kept)) return 'unreadable';
    const own = Object.entries(Object(shared)).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    );
    return {
      last: typeof last === 'string' ? last : undefined,
      shared: new Map(own),
      kept: kept.flatMap(keptOf),
    };
  } catch {
    return 'unreadable';
  }
}

/** An entry that makes no sense is left out; the others stay. */
function keptOf(value: unknown): Kept[] {
  const { key, original, project }: Record<string, unknown> = Object(value);
  const [was, is] = [projectFrom(original), projectFrom(project)];
  return typeof key === 'string' && was && is ? [{ key, original: was, project: is }] : [];
}

function projectFrom(value: unknown): Project | undefined {
  const { files, mode, wallMs, seed }: Record<string, unknown> = Object(value);
  if (!Array.isArray(files)) return undefined;
  const read = files.flatMap((file): SourceFile[] => {
    const { name, text }: Record<string, unknown> = Object(file);
    return typeof name === 'string' && typeof text === 'string' ? [{ name, text }] : [];
  });
  return read.length === files.length ? asProject(read, mode, wallMs, seed) : undefined;
}
