/**
 * Forms that are half filled in, so that a reload loses nothing. On this device only, and for this tab: two tabs with one lesson are
 * two readers. Where storage is refused a reload starts afresh.
 */
import { type QuietStorage, quietly } from '../quietly.ts';
import type { Draft } from '../quiz/quiz.ts';
import { fromJson, isRecord, isString, toConfidence, toSaid } from './kept.ts';
import { draftsKey } from './key.ts';

export interface Drafts {
  read(lesson: string): Draft | undefined;
  /** Undefined: there is nothing to keep any more. */
  write(lesson: string, draft: Draft | undefined): void;
}

/** `storage` is a function because the mere mention of sessionStorage throws where cookies are blocked. */
export function openDrafts(storage: () => QuietStorage): Drafts {
  const key = (lesson: string): string => `${draftsKey}:${lesson}`;
  return {
    read: (lesson) => quietly(() => toDraft(fromJson(storage().getItem(key(lesson)) ?? ''))),
    write: (lesson, draft) =>
      quietly(() => {
        if (draft) storage().setItem(key(lesson), JSON.stringify(draft));
        else storage().removeItem(key(lesson));
      }),
  };
}

function toDraft(value: unknown): Draft | undefined {
  if (!isRecord(value) || !isString(value['because'])) return undefined;
  const said = toSaid(value['said']);
  return said && { said, confidence: toConfidence(value['confidence']), because: value['because'] };
}
