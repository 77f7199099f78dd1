/**
 * What is kept of an answered lesson, and how text from the storage becomes that again.
 *
 * Shape, version 1, as JSON under one key:
 *   { "v": 1, "lessons": { "gil/what-it-blocks": { "at": ISO moment, "right": boolean, "commitment": …, "result": … | null } } }
 * Lifecycle: written at the commit with `result: null`, written again when the run has ended, removed by "Ask me afresh".
 * Migrations: a change of meaning raises `v`; `migrate` turns older shapes into the newest, one step at a time. There is only
 * version 1 so far. A newer version than ours was written by a newer site: it is left alone, and this visit works from memory.
 * Entries are checked one by one: one that makes no sense is dropped, the others stay.
 */
import { type Commitment, confidences, type Result } from '../quiz/quiz.ts';

export const version = 1;

export interface Entry {
  /** ISO moment of the commit. */
  readonly at: string;
  /** Whether the reader expected what happens; false for "show me". */
  readonly right: boolean;
  readonly commitment: Commitment;
  /** Null while the run has not ended. */
  readonly result: Result | null;
}

export type Answered = Entry & { readonly result: Result };

export type Entries = ReadonlyMap<string, Entry>;

export type Parsed =
  | { readonly type: 'entries'; readonly entries: Entries }
  | { readonly type: 'newer' }
  | { readonly type: 'unreadable' };

export const isAnswered = (entry: Entry): entry is Answered => entry.result !== null;

export const serialize = (entries: Entries): string =>
  JSON.stringify({ v: version, lessons: Object.fromEntries(entries) });

export function parse(text: string | null): Parsed {
  if (text === null) return { type: 'entries', entries: new Map() };
  const root = fromJson(text);
  if (!isRecord(root) || typeof root['v'] !== 'number' || !isRecord(root['lessons']))
    return { type: 'unreadable' };
  if (root['v'] > version) return { type: 'newer' };
  const entries = Object.entries(root['lessons']).flatMap(([id, value]): [string, Entry][] => {
    const entry = toEntry(value);
    return entry ? [[id, entry]] : [];
  });
  return { type: 'entries', entries: new Map(entries) };
}

function toEntry(value: unknown): Entry | undefined {
  if (!isRecord(value) || !isMoment(value['at']) || typeof value['right'] !== 'boolean') return undefined;
  const commitment = toCommitment(value['commitment']);
  const result = value['result'] === null ? null : toResult(value['result']);
  if (!commitment || result === undefined) return undefined;
  return { at: value['at'], right: value['right'], commitment, result };
}

function toCommitment(value: unknown): Commitment | undefined {
  if (!isRecord(value)) return undefined;
  if (value['type'] === 'show-me') return { type: 'show-me' };
  const { type, kind, calls, because } = value;
  const confidence = confidences.find((each) => each === value['confidence']);
  if (type !== 'prediction' || typeof kind !== 'string' || typeof because !== 'string' || !confidence)
    return undefined;
  if (calls !== undefined && !isPositive(calls)) return undefined;
  return { type, kind, calls, confidence, because };
}

const ends: readonly Result['ended'][] = ['printed', 'raised', 'deadlock', 'stopped', 'crashed'];

function toResult(value: unknown): Result | undefined {
  if (!isRecord(value) || typeof value['line'] !== 'string' || !isMoment(value['at'])) return undefined;
  const { source, seconds, unit, line, at } = value;
  const ended = ends.find((each) => each === value['ended']);
  if ((source !== 'run' && source !== 'recording') || !ended) return undefined;
  if (seconds !== undefined && !isPositive(seconds)) return undefined;
  if (unit !== undefined && !isPositive(unit)) return undefined;
  return { source, ended, seconds, line, unit, at };
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isPositive = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value > 0;
const isMoment = (value: unknown): value is string =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value));
