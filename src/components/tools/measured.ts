/**
 * What programs took on this machine, for the page that compares tools. Kept in localStorage, on this device only:
 *   { "v": 1, "lessons": { "gil/what-it-blocks": { "at": ISO moment, "runs": { "broken.py": seconds } } } }
 * The newest run of each counts. What cannot be read, or belongs to a newer version of the site, is left alone and unused.
 */
import { fromJson, isMoment, isPositive, isRecord } from '../progress/kept.ts';
import { type QuietStorage, quietly } from '../quietly.ts';

export const measuredKey = 'speaking-stick:measured';
const version = 1;

export interface Measured {
  /** ISO moment of the newest run. */
  readonly at: string;
  /** Seconds by run key. */
  readonly runs: Readonly<Record<string, number>>;
}

type Lessons = Readonly<Record<string, Measured>>;

export interface MeasuredStore {
  read(lesson: string): Measured | undefined;
  /** `key`: `fixed.py`, `fixed.py behind-the-lock` */
  write(lesson: string, key: string, seconds: number): void;
}

/** `storage` is a function because the mere mention of localStorage throws where cookies are blocked. */
export function openMeasured(storage: () => QuietStorage): MeasuredStore {
  const load = (): Lessons | undefined => toLessons(quietly(() => storage().getItem(measuredKey)) ?? null);
  return {
    read: (lesson) => load()?.[lesson],
    write: (lesson, key, seconds) => {
      const lessons = load();
      if (!lessons || !isPositive(seconds)) return;
      const runs = { ...lessons[lesson]?.runs, [key]: seconds };
      const newer = { ...lessons, [lesson]: { at: new Date().toISOString(), runs } };
      quietly(() => storage().setItem(measuredKey, JSON.stringify({ v: version, lessons: newer })));
    },
  };
}

/** Undefined of what a newer version wrote; nothing of what makes no sense. */
function toLessons(text: string | null): Lessons | undefined {
  const root = fromJson(text ?? '');
  if (!isRecord(root) || !isRecord(root['lessons'])) return {};
  if (root['v'] !== version) return undefined;
  return Object.fromEntries(
    Object.entries(root['lessons']).flatMap(([id, value]): [string, Measured][] => {
      const measured = toMeasured(value);
      return measured ? [[id, measured]] : [];
    }),
  );
}

function toMeasured(value: unknown): Measured | undefined {
  if (!isRecord(value) || !isMoment(value['at']) || !isRecord(value['runs'])) return undefined;
  const runs = Object.entries(value['runs']).filter((run): run is [string, number] => isPositive(run[1]));
  return { at: value['at'], runs: Object.fromEntries(runs) };
}
