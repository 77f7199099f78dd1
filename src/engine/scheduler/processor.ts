/** What a policy may know and do of the interpreter it decides about: one processor, one thread on it at a time. */
import type { DropReason } from '../trace.ts';
import type { Roster } from './roster.ts';
import type { Thread } from './thread.ts';
import type { Turns } from './turns.ts';

export interface Processor {
  readonly roster: Roster;
  readonly turns: Turns;
  /** `sys.getswitchinterval()`, in ms. */
  readonly interval: number;
  /** How many answers are expected from outside. */
  readonly expected: number;
  /** False where the stack cannot be switched away: a JavaScript frame lies on it. */
  readonly canSwitch: boolean;
  /** In a repeatable run: an answer is awaited that comes at an unknown time. */
  readonly isHeld: boolean;
  /** Whether the running thread is in the program's own code. */
  readonly isInProgram: () => boolean;
  beginSlice(thread: Thread): void;
  endSlice(thread: Thread, why: DropReason): void;
  /** The thread is off: somebody else's turn. */
  release(thread: Thread, why: DropReason): void;
  /** Sends what was gathered. */
  flush(): void;
}
