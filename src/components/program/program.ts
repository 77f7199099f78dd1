/** What a program's frame shows: the machine of its run line, tape and editor. Pure. */

import { limits, type Mode } from '../../engine/index.ts';
import { runKey } from '../../lesson/recording.ts';
import { nextRun, notRun, type RunEvent, type RunState } from '../run/run.ts';
import { isSameText } from '../same-text.ts';
import { strings } from './strings.ts';
import type { RunWish } from './wish.ts';

/** `fallback`: the editor did not arrive, and a plain one stands in. */
export type Editing = 'closed' | 'opening' | 'open' | 'fallback';

export interface State extends RunState {
  readonly mode: Mode;
  /** The source the reader would run. */
  readonly source: string;
  readonly editing: Editing;
  /** What a press came to that ran nothing. It stands until the source changes or is run. */
  readonly said: string;
}

export type Event =
  | { readonly type: 'choose'; readonly mode: Mode }
  | { readonly type: 'open-editor' }
  | { readonly type: 'editor-opened'; readonly hasFailed: boolean }
  | { readonly type: 'edit'; readonly source: string }
  | { readonly type: 'said'; readonly text: string }
  | { readonly type: 'running'; readonly mode: Mode }
  | Exclude<RunEvent, { readonly type: 'running' }>;

export const resting = (source: string): State => ({
  ...notRun,
  mode: 'freely',
  source,
  editing: 'closed',
  said: '',
});

export function next(state: State, event: Event): State {
  switch (event.type) {
    case 'choose':
      return { ...state, mode: event.mode };
    case 'open-editor':
      return state.editing === 'closed' ? { ...state, editing: 'opening' } : state;
    case 'editor-opened':
      return { ...state, editing: event.hasFailed ? 'fallback' : 'open' };
    case 'edit':
      return event.source === state.source ? state : { ...state, source: event.source, said: '' };
    case 'said':
      return { ...state, said: event.text };
    case 'running':
      return { ...state, ...nextRun(state, event), mode: event.mode, said: '' };
    default:
      return { ...state, ...nextRun(state, event) };
  }
}

/** The run the reader asks for by pressing Run; a sentence where it cannot be asked for. */
export function wishOf(state: State, file: string, original: string): RunWish | string {
  const bytes = new TextEncoder().encode(state.source).length;
  if (bytes > limits.sourceBytes) return strings.tooLong(bytes, limits.sourceBytes);
  const edited = !isSameText(state.source, original);
  const key = runKey(file, state.mode);
  return { key: edited ? `mine:${key}` : key, file, source: state.source, mode: state.mode, edited };
}
