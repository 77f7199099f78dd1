/** The reader's last run of each program of a lesson: kept with its trace, so that after a reload its drawing is there with all its tools. */
import type { Outcome, Trace } from '../../engine/index.ts';
import { type Recordings, runKey, unpackTrace } from '../../lesson/recording.ts';
import type { RunWish } from '../program/wish.ts';
import { isRecord, isString } from '../progress/kept.ts';
import { quietly } from '../quietly.ts';
import { recordingLabel } from '../reveal/recorded.ts';
import { openShelf, type Shelf } from '../shelf.ts';
import { type Fetched, TimelineElement } from '../timeline/timeline-element.ts';
import type { PageData } from './page-data.ts';

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

/** A recording that is drawn gets the tools of the reader's own runs when they want to look closer. */
export function offerRecordings(root: ParentNode, data: PageData): void {
  for (const timeline of timelinesIn(root))
    timeline.offer(() => recorded(data, timeline.dataset['of'] ?? ''));
}

/** Draws the kept runs in place of the recordings, where nothing has been drawn since. */
export async function showLastRuns(root: ParentNode, shelf: Shelf, data: PageData): Promise<void> {
  for (const timeline of timelinesIn(root)) {
    const kept: unknown = await shelf.read(keyOf(data.id, timeline.dataset['of'] ?? ''));
    if (!isRun(kept) || timeline.dataset['phase'] !== undefined) continue;
    const { trace, source, python } = kept;
    quietly(() => timeline.finish(trace, { source, python, at: new Date(kept.at) }));
  }
}

const timelinesIn = (root: ParentNode): TimelineElement[] =>
  [...root.querySelectorAll('stick-timeline')].filter((each) => each instanceof TimelineElement);

/** The page carries recordings without their traces. Rejects where they do not come. */
async function recorded(data: PageData, file: string): Promise<Fetched | undefined> {
  const { recordings } = data;
  if (!recordings) return undefined;
  const response = await fetch(data.recordingsUrl);
  if (!response.ok) throw new Error(`${data.recordingsUrl}: ${response.status}`);
  const { runs } = (await response.json()) as Recordings;
  const run = runs[runKey(file)];
  const made = {
    source: data.programs[file] ?? '',
    python: recordings.python,
    at: new Date(recordings.date),
    recording: recordingLabel(recordings),
  };
  return run && { trace: unpackTrace(run.trace), made };
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
