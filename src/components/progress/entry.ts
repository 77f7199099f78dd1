/**
 * What is kept of an answered lesson, and how text from the storage becomes that again.
 *
 * Shape, version 2, as JSON under one key:
 *   { "v": 2, "lessons": { "gil/what-it-blocks":
 *     { "at": ISO moment, "right": boolean, "commitment": …, "result": … | null, "why": id | absent } } }
 * Lifecycle: written at the commit with `result: null`, written again when the run has ended, removed by "Ask me afresh".
 * Migrations: a change of meaning raises `v`; migrate.ts turns an older entry into the newest shape. A newer version than ours was written by a newer site: it is left alone, and this visit works from memory.
 * Entries are checked one by one: one that makes no sense is dropped, the others stay.
 */
import type { Commitment, Ending, Result } from '../quiz/prediction.ts';
import { fromJson, isMaybe, isMoment, isPositive, isRecord, isString, toConfidence, toSaid } from './kept.ts';
import { migrated } from './migrate.ts';

export const version = 2;

export interface Entry {
  /** ISO moment of the commit. */
  readonly at: string;
  /** Whether the reader expected what happens; false for "show me". */
  readonly right: boolean;
  readonly commitment: Commitment;
  /** Null while the run has not ended. */
  readonly result: Result | null;
  /** Id of the reader's own answer to the "why". */
  readonly why?: string | undefined;
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
  const { v } = root;
  const entries = Object.entries(root['lessons']).flatMap(([id, value]): [string, Entry][] => {
    const entry = toEntry(v === 1 ? migrated(value) : value);
    return entry ? [[id, entry]] : [];
  });
  return { type: 'entries', entries: new Map(entries) };
}

function toEntry(value: unknown): Entry | undefined {
  if (!isRecord(value) || !isMoment(value['at']) || typeof value['right'] !== 'boolean') return undefined;
  const commitment = toCommitment(value['commitment']);
  const result = value['result'] === null ? null : toResult(value['result']);
  const { at, right, why } = value;
  if (!commitment || result === undefined || !isMaybe(why, isString)) return undefined;
  return { at, right, commitment, result, ...(isString(why) && { why }) };
}

function toCommitment(value: unknown): Commitment | undefined {
  if (!isRecord(value)) return undefined;
  if (value['type'] === 'show-me') return { type: 'show-me' };
  const { type, because } = value;
  const confidence = toConfidence(value['confidence']);
  const said = toSaid(value['said']);
  if (type !== 'prediction' || !said || !confidence || !isString(because)) return undefined;
  return { type, said, confidence, because };
}

const ends: readonly Ending[] = ['printed', 'raised', 'deadlock', 'stopped', 'out-of-time', 'crashed'];

function toResult(value: unknown): Result | undefined {
  if (!isRecord(value) || !isString(value['line']) || !isMoment(value['at'])) return undefined;
  const { source, read, unit, line, at } = value;
  const ended = ends.find((each) => each === value['ended']);
  if ((source !== 'run' && source !== 'recording') || !ended) return undefined;
  if (read !== undefined && !isString(read)) return undefined;
  if (unit !== undefined && !isPositive(unit)) return undefined;
  return { source, ended, read, line, unit, at };
}
