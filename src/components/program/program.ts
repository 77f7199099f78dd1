/** What a program's frame shows: the machine of its run line, tape and editor. Pure. */
import { limits, type Mode, type Outcome, type OutputChunk, type RunNews } from '../../engine/index.ts';
import { runKey } from '../../lesson/recording.ts';
import { strings } from './strings.ts';
import type { RunWish } from './wish.ts';

/** `asked`: Python may still be on its way. `stopping`: the reader pressed Stop, and the program has not ended yet. */
export type Phase = 'resting' | 'asked' | 'running' | 'stopping' | 'ended' | 'failed';

/** `fallback`: the editor did not arrive, and a plain one stands in. */
export type Editing = 'closed' | 'opening' | 'open' | 'fallback';

export interface State {
  readonly phase: Phase;
  readonly mode: Mode;
  /** The source the reader would run. */
  readonly source: string;
  readonly editing: Editing;
  readonly tape: readonly OutputChunk[];
  readonly outcome: Outcome | undefined;
  /** Why a run came to nothing. */
  readonly message: string;
}

export type Event =
  | { readonly type: 'choose'; readonly mode: Mode }
  | { readonly type: 'open-editor' }
  | { readonly type: 'editor-opened'; readonly hasFailed: boolean }
  | { readonly type: 'edit'; readonly source: string }
  | { readonly type: 'running'; readonly mode: Mode }
  | { readonly type: 'news'; readonly news: RunNews }
  | { readonly type: 'stop' }
  | { readonly type: 'ended'; readonly outcome: Outcome }
  | { readonly type: 'failed'; readonly message: string };

export const resting = (source: string): State => ({
  phase: 'resting',
  mode: 'freely',
  source,
  editing: 'closed',
  tape: [],
  outcome: undefined,
  message: '',
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
      return { ...state, source: event.source };
    case 'running':
      return { ...state, phase: 'asked', mode: event.mode, tape: [], outcome: undefined, message: '' };
    case 'news':
      return isBusy(state) ? heard(state, event.news) : state;
    case 'stop':
      return isBusy(state) ? { ...state, phase: 'stopping' } : state;
    case 'ended':
      return { ...state, phase: 'ended', tape: event.outcome.output, outcome: event.outcome };
    case 'failed':
      return { ...state, phase: 'failed', message: event.message };
  }
}

/** While a run is asked for or goes on, there is nothing to press but Stop. */
export const isBusy = ({ phase }: State): boolean =>
  phase === 'asked' || phase === 'running' || phase === 'stopping';

/** The run the reader asks for by pressing Run; a sentence where it cannot be asked for. */
export function wishOf(state: State, file: string, original: string): RunWish | string {
  const bytes = new TextEncoder().encode(state.source).length;
  if (bytes > limits.sourceBytes) return strings.tooLong(bytes, limits.sourceBytes);
  const edited = state.source.trimEnd() !== original.trimEnd();
  const key = runKey(file, state.mode);
  return { key: edited ? `mine:${key}` : key, file, source: state.source, mode: state.mode, edited };
}

function heard(state: State, news: RunNews): State {
  if (news.type === 'output') return { ...state, tape: joined(state.tape, news.chunks) };
  return state.phase === 'asked' ? { ...state, phase: 'running' } : state;
}

/** Neighbouring chunks of one stream become one: a program that prints often must not make a thousand pieces. */
export function joined(tape: readonly OutputChunk[], more: readonly OutputChunk[]): OutputChunk[] {
  const out = [...tape];
  for (const chunk of more) {
    const last = out.at(-1);
    if (last?.stream === chunk.stream) out[out.length - 1] = { ...last, text: last.text + chunk.text };
    else out.push(chunk);
  }
  return out;
}
