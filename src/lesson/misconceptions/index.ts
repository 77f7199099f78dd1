/** The closed list of misconceptions. A new one is added to its topic first, so that two lessons name it alike. */
import { asyncio } from './asyncio.ts';
import { gil } from './gil.ts';
import type { Misconception } from './misconception.ts';
import { processes } from './processes.ts';
import { sync } from './sync.ts';

export type { Misconception };

const all = { ...gil, ...sync, ...asyncio, ...processes } as const;

export type MisconceptionId = keyof typeof all;

/** By id. */
export const misconceptions: Readonly<Record<MisconceptionId, Misconception>> = all;

export const misconceptionIds = Object.keys(all) as readonly MisconceptionId[];

/** For the page that explains them, in its order. */
export const topics = [
  { id: 'gil', title: 'The GIL', ids: keysOf(gil) },
  { id: 'sync', title: 'Shared data and locks', ids: keysOf(sync) },
  { id: 'asyncio', title: 'asyncio', ids: keysOf(asyncio) },
  { id: 'processes', title: 'Processes', ids: keysOf(processes) },
] as const;

function keysOf(topic: Partial<Record<MisconceptionId, Misconception>>): readonly MisconceptionId[] {
  return Object.keys(topic) as MisconceptionId[];
}
