/** The game's machine: which run it wants, what it saw last, and whether the goal is reached. Pure. */

import type { Choice, Outcome } from '../../engine/index.ts';
import { fieldsOf } from '../run/hash.ts';

/** `wrong`: the program prints something else than it should. */
export type Goal = { readonly kind: 'wrong'; readonly right: string } | { readonly kind: 'deadlock' };

export interface GameState {
  /** `running`: a step is being made. `paused`: the reader is to choose. */
  readonly phase: 'resting' | 'running' | 'paused' | 'ended' | 'failed';
  /** Which thread went on, step by step: the schedule. */
  readonly steps: readonly number[];
  /** Where the run paused last. */
  readonly choice: Choice | undefined;
  /** Of every thread that was ever seen, by id: those that have ended have still made their steps. */
  readonly names: Readonly<Record<number, string>>;
  readonly outcome: Outcome | undefined;
  /** The start is played by itself: until every thread has begun, and the main one waits. */
  readonly isStarting: boolean;
  readonly message: string;
}

export type GameEvent =
  /** A run from the beginning, through these steps. */
  | { readonly type: 'begin'; readonly steps: readonly number[]; readonly isStarting: boolean }
  | { readonly type: 'paused'; readonly choice: Choice }
  | { readonly type: 'step'; readonly thread: number }
  | { readonly type: 'ended'; readonly outcome: Outcome }
  | { readonly type: 'failed'; readonly message: string };

export const resting: GameState = {
  phase: 'resting',
  steps: [],
  choice: undefined,
  names: {},
  outcome: undefined,
  isStarting: false,
  message: '',
};

/** Events that cannot be now (a step of a thread that waits) change nothing. */
export function next(state: GameState, event: GameEvent): GameState {
  switch (event.type) {
    case 'begin':
      // What was seen stays until there is something newer: nothing jumps.
      return { ...state, ...event, phase: 'running', outcome: undefined, message: '' };
    case 'paused':
      if (state.phase !== 'running') return state;
      return {
        ...state,
        phase: 'paused',
        choice: event.choice,
        names: { ...state.names, ...namesOf(event.choice) },
        steps: event.choice.taken,
      };
    case 'step':
      return canStep(state, event.thread)
        ? { ...state, phase: 'running', steps: [...state.steps, event.thread] }
        : state;
    case 'ended':
      if (event.outcome.kind === 'stopped' && event.outcome.by === 'reader')
        return { ...state, phase: 'resting' };
      return { ...state, phase: 'ended', outcome: event.outcome, isStarting: false };
    case 'failed':
      return { ...state, phase: 'failed', message: event.message, isStarting: false };
  }
}

const namesOf = ({ threads }: Choice): Record<number, string> =>
  Object.fromEntries(threads.map(({ id, name }) => [id, name]));

export const canStep = ({ phase, choice }: GameState, thread: number): boolean =>
  phase === 'paused' && choice?.threads.some(({ id, isReady }) => id === thread && isReady) === true;

/** The step that the start makes by itself; undefined where the reader is to choose. */
export function opening({ phase, choice, isStarting }: GameState): number | undefined {
  if (!isStarting || phase !== 'paused') return undefined;
  const ready = choice?.threads.filter(({ isReady }) => isReady) ?? [];
  return (ready.find(({ id }) => id === MAIN) ?? ready.find(({ line }) => line === 0))?.id;
}

const MAIN = 1;

/** Undefined until the program has ended. */
export function isWon({ outcome }: GameState, goal: Goal): boolean | undefined {
  if (!outcome) return undefined;
  if (goal.kind === 'deadlock') return outcome.kind === 'deadlock';
  return outcome.kind === 'printed' && printed(outcome).trim() !== goal.right;
}

export const printed = ({ output }: Outcome): string => output.map(({ text }) => text).join('');

/** In an address: `#steps=1.1.2.3`. */
export const hashOf = (steps: readonly number[]): string => `#steps=${steps.join('.')}`;

export function stepsIn(hash: string): readonly number[] | undefined {
  const given = fieldsOf(hash).get('steps');
  return given && /^\d{1,3}(\.\d{1,3}){0,999}$/.test(given) ? given.split('.').map(Number) : undefined;
}
