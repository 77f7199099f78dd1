/** What the scheduler reports. Types only: how it is written down is the process's business. */
import type { DropReason } from '../trace.ts';
import type { BlockedOn } from './thread.ts';

export interface Recorder {
  /** Whether what happens now may still be kept. */
  readonly hasRoom: boolean;
  start(thread: number, name: string): void;
  take(thread: number): void;
  /** `line` of the program, where it is known. */
  drop(thread: number, why: DropReason, line: number | undefined): void;
  /** `on` undefined: for the GIL. */
  wait(thread: number, on: BlockedOn | undefined): void;
  /** `at` in ms of the worker's clock, where that is not now. */
  wake(thread: number, at?: number): void;
  end(thread: number): void;
}
