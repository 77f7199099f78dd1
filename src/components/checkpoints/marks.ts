/** From the places of a line to its mark and to the sentences that explain it. Pure. */
import type { LinePlaces, Place, PlaceKind } from '../../engine/index.ts';
import { strings } from './strings.ts';
import type { Who } from './who.ts';

/** `warm`: only until the calls are specialised. `task`: only another task of the event loop, not another thread. */
export type MarkKind = 'in' | 'warm' | 'task' | 'none';

export function markOf(kinds: readonly PlaceKind[]): MarkKind {
  if (kinds.some((kind) => !isQuick(kind) && kind !== 'await')) return 'in';
  if (kinds.some(isQuick)) return 'warm';
  return kinds.length > 0 ? 'task' : 'none';
}

/** "Line 8: A thread can get in at the jump back to line 7." */
export const shortly = ([line, places]: LinePlaces, who: Who = 'thread'): string =>
  `${strings.line(line)}: ${sentence(places, who)}`;

/** Why that is so: a sentence for each kind of place in the line. */
export const whyOf = (kinds: readonly PlaceKind[], who: Who = 'thread'): readonly string[] =>
  kinds.length === 0 ? [strings.whyNone[who]] : [...new Set(kinds)].map((kind) => strings.why[kind]);

export const kindsOf = ([, places]: LinePlaces): readonly PlaceKind[] => [
  ...new Set(places.map(([kind]) => kind)),
];

function sentence(places: readonly Place[], who: Who): string {
  const mark = markOf(places.map(([kind]) => kind));
  if (mark === 'none') return strings.none[who];
  if (mark === 'task') return strings.task[who];
  // In a line that anything else lets threads into, a call that loses its look is one more place at most.
  return strings[mark](places.map(([kind, of]) => strings.place[kind](of)));
}

const isQuick = (kind: PlaceKind): boolean => kind === 'quick' || kind === 'append';
