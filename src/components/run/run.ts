/** What is shown of one run, from the wish to the outcome: a pure machine, for every place where a program runs. */
import type { Outcome, OutputChunk, RunNews } from '../../engine/index.ts';

/** `asked`: Python may still be on its way. `stopping`: the reader pressed Stop, and the program has not ended yet. */
export type Phase = 'resting' | 'asked' | 'running' | 'stopping' | 'ended' | 'failed';

export interface RunState {
  readonly phase: Phase;
  readonly tape: readonly OutputChunk[];
  readonly outcome: Outcome | undefined;
  /** Why a run came to nothing. */
  readonly message: string;
  /** Of its schedule; undefined where clocks decided. */
  readonly seed: number | undefined;
}

export type RunEvent =
  | { readonly type: 'running' }
  | { readonly type: 'news'; readonly news: RunNews }
  | { readonly type: 'stop' }
  | { readonly type: 'ended'; readonly outcome: Outcome; readonly seed?: number | undefined }
  | { readonly type: 'failed'; readonly message: string };

export const notRun: RunState = {
  phase: 'resting',
  tape: [],
  outcome: undefined,
  message: '',
  seed: undefined,
};

export function nextRun(state: RunState, event: RunEvent): RunState {
  switch (event.type) {
    case 'running':
      return { ...notRun, phase: 'asked' };
    case 'news':
      return isBusy(state) ? heard(state, event.news) : state;
    case 'stop':
      return isBusy(state) ? { ...state, phase: 'stopping' } : state;
    case 'ended':
      return {
        ...state,
        phase: 'ended',
        tape: event.outcome.output,
        outcome: event.outcome,
        seed: event.seed,
      };
    case 'failed':
      return { ...state, phase: 'failed', message: event.message };
  }
}

/** While a run is asked for or goes on, there is nothing to press but Stop. */
export const isBusy = ({ phase }: Pick<RunState, 'phase'>): boolean =>
  phase === 'asked' || phase === 'running' || phase === 'stopping';

function heard(state: RunState, news: RunNews): RunState {
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
