/** What a program asks of the lesson: to run it, or to stop. Types only. */
import type { Mode } from '../../engine/index.ts';

export interface RunWish {
  /** Names the run within the lesson: `broken.py`, `fixed.py behind-the-lock`, `mine:broken.py`. */
  readonly key: string;
  /** The program's file name. */
  readonly file: string;
  readonly source: string;
  readonly mode: Mode;
  /** Whether the reader changed the source. */
  readonly edited: boolean;
  /** Of a schedule that is to be repeated. */
  readonly seed?: number;
}

declare global {
  interface HTMLElementEventMap {
    'stick:run': CustomEvent<RunWish>;
    'stick:stop': CustomEvent<null>;
  }
}
