/** The reader's last run of each program of a lesson: kept with its trace, so that after a reload its drawing is there with all its tools. */
import type { Outcome, Trace } from '../../engine/index.ts';
import type { RunWish } from '../program/wish.ts';
import { isRecord, isString } from '../progress/kept.ts';
import { quietly } from '../quietly.ts';
import { dayText } from '../reveal/recorded.ts';
import { openShelf, type Shelf } from '../shelf.ts';
import { TimelineElement } from '../timeline/timeline-element.ts';

/** Runs that are kept, over all lessons; and events of one: a longer trace is not worth the place. */
const mostRuns = 24;
const mostEvents = 30_000;

export const openLastRuns = (): Shelf => openShelf('runs', mostRuns);

const keyOf = (lesson: string, file: string): string => `${lesson}/${file}`;

/** `python`: the version that ran it. What was printed is not needed for the drawing. */
export async function keepRun(
  shelf: Shelf,
  lesson: string,
  { file, source }: Pick<RunWish, 'file' | 'source'>,
  { trace }: Outcome,
  python: string,
): Promise<void> {
  const events = trace.events.filter(({ type }) => type !== 'print');
  const key = keyOf(lesson, file);
  // An older run in its place would be taken for the last one.
  if (events.length > mostEvents) await shelf.remove(key);
  else await shelf.write(key, { source, python, at: new Date().toISOString(), trace: { ...trace, events } });
}

/** Draws the kept runs in place of the recordings, where nothing has been drawn since. */
export async function showLastRuns(root: ParentNode, shelf: Shelf, lesson: string): Promise<void> {
  for (const timeline of root.querySelectorAll('stick-timeline')) {
    if (!(timeline instanceof TimelineElement)) continue;
    const kept: unknown = await shelf.read(keyOf(lesson, timeline.dataset['of'] ?? ''));
    if (!isRun(kept) || timeline.dataset['phase'] !== undefined) continue;
    quietly(() =>
      timeline.finish(kept.trace, { source: kept.source, python: kept.python, on: dayText(kept.at) }),
    );
  }
}

interface KeptRun {
  readonly source: string;
  readonly python: string;
  readonly at: string;
  readonly trace: Trace;
}

/** Only this site writes there; an older version of it may have written otherwise. */
function isRun(value: unknown): value is KeptRun {
  if (!isRecord(value) || !isRecord(value['trace'])) return false;
  const { end, events, dropped, clockStep } = value['trace'];
  return (
    [value['source'], value['python'], value['at']].every(isString) &&
    [end, dropped, clockStep].every((number) => typeof number === 'number') &&
    Array.isArray(events)
  );
}
