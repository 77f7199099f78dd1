/** What is laid on the desk: decided from the address, from what is kept, and from what the site offers. */
import type { Origin } from './desk.ts';
import { readLink } from './link.ts';
import type { Programs } from './programs.ts';
import { type Project, projectOf } from './project.ts';
import { keyOf, type Store } from './store.ts';
import { strings } from './strings.ts';

export interface Arrival {
  readonly origin: Origin;
  readonly original: Project;
  readonly project: Project;
  /** What the reader must know of it: that it came with a link, or why something else lies here. */
  readonly notice: string;
}

export interface Sources {
  readonly store: Store;
  readonly programs: Programs;
  /** The program of a reader who has none. */
  readonly start: string;
}

/** From `location.hash`. A link that cannot be read leads to the reader's own program, with the reason. */
export async function arrive(hash: string, sources: Sources): Promise<Arrival> {
  const shared = sources.store.shared(hash);
  const kept = shared && sources.store.read(shared);
  if (shared && kept) return { ...kept, origin: shared, notice: '' };
  const link = await readLink(hash);
  switch (link.type) {
    case 'none':
      return mine(sources);
    case 'fault':
      return mine(sources, strings.linkFaults(link.fault));
    case 'site':
      return await siteProgram(link.id, sources);
    case 'project':
      return fromLink(hash, link.project, sources.store);
  }
}

/** One of the site's programs, as the reader left it. */
export async function siteProgram(id: string, sources: Sources): Promise<Arrival> {
  const origin: Origin = { kind: 'site', id };
  const kept = sources.store.read(origin);
  if (kept) return { ...kept, origin, notice: '' };
  try {
    const source = await sources.programs.source(id);
    if (source === undefined) return await mine(sources, strings.unknown(id));
    const original = projectOf(source);
    return { origin, original, project: original, notice: '' };
  } catch {
    return await mine(sources, strings.notLoaded);
  }
}

/** What lay on the desk last; where that cannot be had, the first example, which is in the page. */
export async function mine(sources: Sources, notice = ''): Promise<Arrival> {
  const { store, programs, start } = sources;
  const first: Origin = { kind: 'site', id: start };
  for (const origin of [store.last() ?? first, first]) {
    const kept = store.read(origin);
    if (kept) return { ...kept, origin, notice };
    const source = origin.kind === 'site' && (await programs.source(origin.id).catch(() => undefined));
    if (typeof source === 'string') {
      const original = projectOf(source);
      return { origin, original, project: original, notice };
    }
  }
  throw new Error(`The first example (${keyOf(first)}) is not in the page.`);
}

function fromLink(hash: string, original: Project, store: Store): Arrival {
  const origin: Origin = { kind: 'link', hash };
  const kept = store.read(origin);
  const { seed } = original;
  const schedule = seed === undefined ? '' : ` ${strings.linkSeed(seed)}`;
  const notice = kept ? strings.linkEdited : strings.linkNotice + schedule;
  return { origin, original, project: kept?.project ?? original, notice };
}
