/** What the list of lessons says of an answered one. Pure. */
import { secondsOf } from '../quiz/kinds/estimate.ts';
import { secondsText } from '../quiz/scale.ts';
import { numberText } from '../quiz/strings.ts';
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

/** Told from the answer alone: the list knows no lesson's question. Only what fits its line. */
function noteOf({ commitment, result }: Answered): string {
  const said = commitment.type === 'prediction' ? commitment.said : {};
  const seconds = secondsOf(result);
  const { read, unit } = result;
  if (unit !== undefined && seconds !== undefined) {
    const took = secondsText(seconds);
    return said.calls === undefined
      ? strings.took(took)
      : strings.saidTime(secondsText(said.calls * unit), took);
  }
  const short = said.text ?? (said.count === undefined ? undefined : numberText(said.count));
  return short === undefined || read === undefined || short.length + read.length > 40
    ? ''
    : strings.said(short, read);
}
