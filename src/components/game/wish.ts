/** What the game asks of the lesson: a run that pauses, and its steps. Types only. */
import type { RunRequest } from '../../engine/index.ts';
import type { GameEvent } from './game.ts';

export interface GameWish {
  readonly request: RunRequest;
  /** False once the reader wants another one. */
  readonly isWanted: () => boolean;
  readonly hear: (event: GameEvent) => void;
}

declare global {
  interface HTMLElementEventMap {
    'stick:game': CustomEvent<GameWish>;
    'stick:game-step': CustomEvent<number>;
  }
}
