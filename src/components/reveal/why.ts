/** The "why" as a pure machine: asked → answered. One answer; the only way back is to be asked the whole question afresh. */

export type WhyState =
  /** `isRefused`: somebody pressed Answer without choosing. */
  | { readonly phase: 'asked'; readonly isRefused: boolean }
  /** `fresh`: just now, and not on an earlier visit. */
  | { readonly phase: 'answered'; readonly chosen: string; readonly fresh: boolean };

export type WhyEvent =
  | { readonly type: 'answer'; readonly chosen: string | undefined }
  /** What is kept of the lesson, told whenever it is painted. */
  | { readonly type: 'recall'; readonly kept: string | undefined };

export const asked: WhyState = { phase: 'asked', isRefused: false };

/** `offered`: ids that may be answered. An answer to an option that the lesson no longer has is none. */
export function next(state: WhyState, event: WhyEvent, offered: readonly string[]): WhyState {
  const id = event.type === 'answer' ? event.chosen : event.kept;
  const chosen = id !== undefined && offered.includes(id) ? id : undefined;
  if (event.type === 'recall') return recalled(state, chosen);
  if (state.phase === 'answered') return state;
  return chosen === undefined
    ? { phase: 'asked', isRefused: true }
    : { phase: 'answered', chosen, fresh: true };
}

function recalled(state: WhyState, kept: string | undefined): WhyState {
  if (state.phase === 'answered') return kept === undefined ? asked : state;
  return kept === undefined ? state : { phase: 'answered', chosen: kept, fresh: false };
}
