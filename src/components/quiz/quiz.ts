/**
 * The quiz as a pure machine: answering → committed → revealed.
 *
 * One commitment, then the reveal; the only way back is to be asked afresh. What an answer consists of is the question's
 * business (kinds/asked.ts): the machine only gathers what has been said.
 */
import type { Asked } from './kinds/asked.ts';
import type { Commitment, Confidence, Part, Result, Said } from './prediction.ts';

/** What the reader has said so far. Nothing is preselected. */
export interface Draft {
  readonly said: Said;
  readonly confidence: Confidence | undefined;
  readonly because: string;
}

export type State =
  /** `missing`: what a refused commit lacked; empty until somebody tries. */
  | { readonly phase: 'answering'; readonly draft: Draft; readonly missing: readonly Part[] }
  | { readonly phase: 'committed'; readonly commitment: Commitment; readonly run: 'booting' | 'running' }
  /** `fresh`: the run was made on this page; otherwise it was kept from an earlier visit. */
  | {
      readonly phase: 'revealed';
      readonly commitment: Commitment;
      readonly result: Result;
      readonly fresh: boolean;
    };

export type QuizEvent =
  | { readonly type: 'say'; readonly said: Said }
  | { readonly type: 'be-sure'; readonly confidence: Confidence }
  | { readonly type: 'give-reason'; readonly because: string }
  | { readonly type: 'commit' }
  | { readonly type: 'show-me' }
  | { readonly type: 'run-began' }
  | { readonly type: 'run-ended'; readonly result: Result }
  | { readonly type: 'ask-afresh' };

/** What the machine must know of the question. */
export type Rules = Pick<Asked, 'amend' | 'missing' | 'settle'>;

export const blank: Draft = { said: {}, confidence: undefined, because: '' };

export const unanswered: State = { phase: 'answering', draft: blank, missing: [] };

/** A form that was left half filled in: the reader finds it as it was. */
export const drafted = (draft: Draft): State => ({ phase: 'answering', draft, missing: [] });

/** A commitment whose run never ended (the page was closed) still stands, and its run is still to come. */
export const reopened = (commitment: Commitment): State => ({
  phase: 'committed',
  commitment,
  run: 'booting',
});

export const remembered = (commitment: Commitment, result: Result): State => ({
  phase: 'revealed',
  commitment,
  result,
  fresh: false,
});

/** What the form says: as it is being filled in, or as it was committed. */
export function draftOf(state: State): Draft {
  if (state.phase === 'answering') return state.draft;
  const { commitment } = state;
  return commitment.type === 'prediction' ? commitment : blank;
}

/** What still has to be said before the reader can commit. */
export const missing = ({ said, confidence }: Draft, rules: Rules): Part[] => [
  ...rules.missing(said),
  ...(confidence === undefined ? (['confidence'] as const) : []),
];

/** Events that make no sense in a state leave it as it is: a double click commits once. */
export function next(state: State, event: QuizEvent, rules: Rules): State {
  if (event.type === 'ask-afresh') return unanswered;
  if (state.phase === 'answering') return whileAnswering(state.draft, event, rules) ?? state;
  if (event.type === 'run-ended')
    return { phase: 'revealed', commitment: state.commitment, result: event.result, fresh: true };
  if (state.phase === 'committed' && event.type === 'run-began') return { ...state, run: 'running' };
  return state;
}

function whileAnswering(draft: Draft, event: QuizEvent, rules: Rules): State | undefined {
  if (event.type === 'commit') return commit(draft, rules);
  if (event.type === 'show-me')
    return { phase: 'committed', commitment: { type: 'show-me' }, run: 'booting' };
  const changed = amend(draft, event, rules);
  return changed && drafted(changed);
}

function commit(draft: Draft, rules: Rules): State {
  const { said, confidence, because } = draft;
  const parts = missing(draft, rules);
  if (parts.length > 0 || confidence === undefined) return { phase: 'answering', draft, missing: parts };
  const commitment = {
    type: 'prediction',
    said: rules.settle(said),
    confidence,
    because: because.trim(),
  } as const;
  return { phase: 'committed', commitment, run: 'booting' };
}

function amend(draft: Draft, event: QuizEvent, rules: Rules): Draft | undefined {
  if (event.type === 'say') return { ...draft, said: rules.amend(draft.said, event.said) };
  if (event.type === 'be-sure') return { ...draft, confidence: event.confidence };
  if (event.type === 'give-reason') return { ...draft, because: event.because };
  return undefined;
}
