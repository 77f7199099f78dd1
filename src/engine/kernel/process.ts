/** A process as the kernel sees it. */

import type { Asked } from '../wire.ts';
import type { Seat } from './crew.ts';
import type { Holdings } from './holdings.ts';

export interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly label: string;
  readonly seat: Seat;
  /** Questions not yet answered, each with how to stop waiting. */
  readonly questions: Map<number, { readonly operation: Asked; readonly stopWaiting: () => void }>;
  readonly holdings: Holdings;
  readonly exitWatchers: Set<() => void>;
  /** Signals that Python has a handler for, or ignores: the others end it. */
  readonly catches: Set<number>;
  exitCode: number | undefined;
}
