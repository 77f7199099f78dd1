/**
 * The quiz as a pure machine: answering → committed → revealed.
 *
 * One commitment, then the reveal; the only way back is to be asked afresh. Times are kept in calls (multiples of the
 * machine's own unit), so a mark means the same before the unit is measured and on another machine.
 */
import type { Outcome } from '../../engine/index.ts';

export const confidences = ['guess', 'fairly', 'certain'] as const;
export type Confidence = (typeof confidences)[number];

/** What the reader has said so far. Nothing is preselected: undefined means "not said". */
export interface Draft {
  readonly kind: string | undefined;
  readonly calls: number | undefined;
  readonly confidence: Confidence | undefined;
  readonly because: string;
}

export interface Prediction {
  readonly type: 'prediction';
  readonly kind: string;
  /** Undefined where the chosen option prints no time. */
  readonly calls: number | undefined;
  readonly confidence: Confidence;
  readonly because: string;
}

/** "I don't know, show me" is a commitment too. */
export type Commitment = Prediction | { readonly type: 'show-me' };

/** What the program did, as far as the reveal and the stored answer need it. */
export interface Result {
  /** `none`: nothing ran, and there is no recording to show in its place. */
  readonly source: 'run' | 'recording' | 'none';
  readonly ended: Outcome['kind'];
  /** What it printed as its time; undefined where it printed none. */
  readonly seconds: number | undefined;
  /** The last line it printed. */
  readonly line: string;
  /** One call on the same machine, in seconds. */
  readonly unit: number | undefined;
  /** ISO moment (a run) or day (a recording). */
  readonly at: string;
}

export type Part = 'kind' | 'calls' | 'confidence';

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
  | { readonly type: 'choose'; readonly kind: string }
  | { readonly type: 'mark'; readonly calls: number }
  | { readonly type: 'be-sure'; readonly confidence: Confidence }
  | { readonly type: 'give-reason'; readonly because: string }
  | { readonly type: 'commit' }
  | { readonly type: 'show-me' }
  | { readonly type: 'run-began' }
  | { readonly type: 'run-ended'; readonly result: Result }
  | { readonly type: 'ask-afresh' };

/** What the machine must know of the lesson: options after whose choice there is no time to estimate. */
export interface Rules {
  readonly timeless: readonly string[];
}

const blank: Draft = { kind: undefined, calls: undefined, confidence: undefined, because: '' };

export const unanswered: State = { phase: 'answering', draft: blank, missing: [] };

/** A commitment whose run never ended (the page was closed): the reader finds the form as they left it. */
export function reopened(commitment: Commitment): State {
  if (commitment.type === 'show-me') return unanswered;
  const { kind, calls, confidence, because } = commitment;
  return { phase: 'answering', draft: { kind, calls, confidence, because }, missing: [] };
}

export const remembered = (commitment: Commitment, result: Result): State => ({
  phase: 'revealed',
  commitment,
  result,
  fresh: false,
});

/** What still has to be said before the reader can commit. */
export function missing(draft: Draft, rules: Rules): Part[] {
  const parts: Part[] = [];
  if (draft.kind === undefined) parts.push('kind');
  if (draft.calls === undefined && !isTimeless(draft.kind, rules)) parts.push('calls');
  if (draft.confidence === undefined) parts.push('confidence');
  return parts;
}

export const canCommit = (draft: Draft, rules: Rules): boolean => missing(draft, rules).length === 0;

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
  const changed = amend(draft, event);
  return changed && { phase: 'answering', draft: changed, missing: [] };
}

function commit(draft: Draft, rules: Rules): State {
  const { kind, confidence, because } = draft;
  const parts = missing(draft, rules);
  if (parts.length > 0 || kind === undefined || confidence === undefined)
    return { phase: 'answering', draft, missing: parts };
  const calls = isTimeless(kind, rules) ? undefined : draft.calls;
  const commitment = { type: 'prediction', kind, calls, confidence, because: because.trim() } as const;
  return { phase: 'committed', commitment, run: 'booting' };
}

function amend(draft: Draft, event: QuizEvent): Draft | undefined {
  if (event.type === 'choose') return { ...draft, kind: event.kind };
  if (event.type === 'mark') return { ...draft, calls: event.calls };
  if (event.type === 'be-sure') return { ...draft, confidence: event.confidence };
  if (event.type === 'give-reason') return { ...draft, because: event.because };
  return undefined;
}

const isTimeless = (kind: string | undefined, rules: Rules): boolean =>
  kind !== undefined && rules.timeless.includes(kind);
