/** Where Python stands on this page, as a pure machine: idle → downloading → starting → ready, or failed with a sentence. */
import type { EngineInfo } from '../../engine/index.ts';

export type SessionState =
  /** Nothing has been asked of the network yet. */
  | { readonly phase: 'idle' }
  /** The browser lacks what threads need; no retry would help. */
  | { readonly phase: 'unsupported'; readonly why: string }
  | { readonly phase: 'downloading'; readonly received: number; readonly total: number }
  | { readonly phase: 'starting' }
  | { readonly phase: 'ready'; readonly info: EngineInfo }
  /** `canRetry`: whether asking again may help without reloading the page. */
  | { readonly phase: 'failed'; readonly message: string; readonly canRetry: boolean };

export type SessionEvent =
  | { readonly type: 'start'; readonly total: number }
  | { readonly type: 'retry'; readonly total: number }
  | { readonly type: 'received'; readonly bytes: number }
  /** The files come to so many bytes more, or fewer, than was thought. */
  | { readonly type: 'resized'; readonly bytes: number }
  | { readonly type: 'downloaded' }
  | { readonly type: 'booted'; readonly info: EngineInfo }
  | { readonly type: 'broke'; readonly message: string; readonly canRetry: boolean };

export const initial = (why: string | undefined): SessionState =>
  why === undefined ? { phase: 'idle' } : { phase: 'unsupported', why };

/** Events that come late (a byte after a failure, a second start) change nothing. */
export function next(state: SessionState, event: SessionEvent): SessionState {
  if (event.type === 'start')
    return state.phase === 'idle' ? { phase: 'downloading', received: 0, total: event.total } : state;
  if (event.type === 'retry')
    return state.phase === 'failed' && state.canRetry
      ? { phase: 'downloading', received: 0, total: event.total }
      : state;
  if (state.phase === 'idle' || state.phase === 'unsupported' || state.phase === 'failed') return state;
  if (event.type === 'broke') return { phase: 'failed', message: event.message, canRetry: event.canRetry };
  if (event.type === 'resized')
    return state.phase === 'downloading' ? { ...state, total: state.total + event.bytes } : state;
  if (event.type === 'received') return receive(state, event.bytes);
  if (event.type === 'downloaded') return state.phase === 'downloading' ? { phase: 'starting' } : state;
  return state.phase === 'starting' ? { phase: 'ready', info: event.info } : state;
}

/** Whether nothing more will happen by itself. */
export const isSettled = (state: SessionState): boolean =>
  state.phase === 'unsupported' || state.phase === 'ready' || state.phase === 'failed';

function receive(state: SessionState, bytes: number): SessionState {
  if (state.phase !== 'downloading') return state;
  return { ...state, received: Math.min(state.total, state.received + bytes) };
}
