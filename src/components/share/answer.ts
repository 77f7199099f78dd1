/**
 * A prediction in a link, so that what was said in an embed is said on the site too: `#answer=1.DATA`, where DATA is base64url
 * without padding of JSON, `{ said, confidence, because }`. `1` is the version of the form.
 *
 * Anybody can make such a link. So it fills in the form and never commits: to open it reveals nothing and runs nothing.
 */
import { fromBase64url, toBase64url } from '../playground/pack.ts';
import { fromJson, isMaybe, isRecord, isString, toConfidence, toSaid } from '../progress/kept.ts';
import type { Draft } from '../quiz/quiz.ts';
import { fieldsOf } from '../run/hash.ts';

/** Longer than any form of ours can be filled in. */
const mostCharacters = 4_000;
/** What the fields of the form take. */
const most = { because: 140, text: 200 } as const;

/** The part of a link from its `#` on. */
export function answerHash({ said, confidence, because }: Draft): string {
  const json = JSON.stringify({ said, confidence, because });
  return `#answer=1.${toBase64url(new TextEncoder().encode(json))}`;
}

/** Undefined where the address carries no prediction, or none that can be read. Never throws. */
export function answerIn(hash: string): Draft | undefined {
  const packed = /^1\.(.*)$/.exec(fieldsOf(hash).get('answer') ?? '')?.[1];
  const bytes = packed !== undefined && packed.length <= mostCharacters ? fromBase64url(packed) : undefined;
  return bytes && toDraft(fromJson(new TextDecoder().decode(bytes)));
}

function toDraft(value: unknown): Draft | undefined {
  if (!isRecord(value)) return undefined;
  const { because } = value;
  const said = toSaid(value['said']);
  if (!said || !isMaybe(because, isString) || (said.text?.length ?? 0) > most.text) return undefined;
  return {
    said,
    confidence: toConfidence(value['confidence']),
    because: isString(because) ? because.slice(0, most.because) : '',
  };
}
