/** Entries of version 1, which knew one kind of question: `{ kind, calls }` of a commitment and `seconds` of a result. */
import { isRecord } from './kept.ts';

/** In the newest shape; whether it makes sense is looked at afterwards, as with every entry. */
export function migrated(entry: unknown): unknown {
  if (!isRecord(entry)) return entry;
  return { ...entry, commitment: commitmentOf(entry['commitment']), result: resultOf(entry['result']) };
}

function commitmentOf(value: unknown): unknown {
  if (!isRecord(value) || value['type'] !== 'prediction') return value;
  const { kind, calls, ...rest } = value;
  return { ...rest, said: { pick: kind, calls } };
}

function resultOf(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const { seconds, ...rest } = value;
  return { ...rest, read: seconds === undefined ? undefined : String(seconds) };
}
