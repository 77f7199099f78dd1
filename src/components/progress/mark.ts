/** What the list of lessons says of an answered one. Pure. */
import { secondsText } from '../quiz/scale.ts';
import type { Answered } from './entry.ts';
import { strings } from './strings.ts';

export interface Mark {
  readonly kind: 'predicted' | 'surprised' | 'guessed' | 'shown';
  readonly status: string;
  /** "said 0.34 s, took 1.27 s"; empty where there is no time to tell. */
  readonly note: string;
}

export function markOf(entry: Answered): Mark {
  const kind = kindOf(entry);
  return { kind, status: strings.status[kind], note: noteOf(entry) };
}

function kindOf({ commitment, right }: Answered): Mark['kind'] {
  if (commitment.type === 'show-me') return 'shown';
  if (!right) return 'surprised';
  return commitment.confidence === 'guess' ? 'guessed' : 'predicted';
}

function noteOf({ commitment, result: { seconds, unit } }: Answered): string {
  if (seconds === undefined) return '';
  const took = secondsText(seconds);
  const calls = commitment.type === 'prediction' ? commitment.calls : undefined;
  return calls === undefined || unit === undefined
    ? strings.took(took)
    : strings.said(secondsText(calls * unit), took);
}
