/** One run, from the request to the outcome: starts the first process, stops it in time, and decides how it ended. */
import { limits } from '../limits.ts';
import { MEMORY_LOCK_BYTES } from '../lock/memory-lock.ts';
import type { LockPlace } from '../lock/shared-lock.ts';
import type { Mode, Outcome, RunNews, RunRequest, StuckThread } from '../outcome.ts';
import { Processes, type Seats } from './processes.ts';
import { type Ending, RunRecord } from './record.ts';

/** Where the program's file lies in its processes' file systems. */
const HOME = '/home/reader';

export interface RunTools extends Seats {
  readonly clockStep: number;
  readonly isolated: boolean;
  archive(): Promise<Uint8Array | undefined>;
}

export class KernelRun {
  readonly outcome: Promise<Outcome>;
  readonly #record: RunRecord;
  readonly #processes: Processes;
  #settle: (outcome: Outcome) => void = () => {};
  #stoppedBy: 'reader' | 'wall-clock' | undefined;
  #begun = false;
  #isPaused = false;
  #stuck: readonly StuckThread[] | undefined;
  /** For the program, from one choice to the next where somebody chooses. */
  readonly #wallMs: number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(request: RunRequest, tools: RunTools, tell: (news: RunNews) => void) {
    this.#wallMs = Math.min(request.wallMs ?? limits.wallMs, limits.wallMsMost);
    this.#record = new RunRecord(tools.clockStep, (news) => {
      if (news.type === 'begun') this.#begin();
      tell(news);
    });
    this.outcome = new Promise((resolve) => {
      this.#settle = resolve;
    });
    const program = {
      path: `${HOME}/${request.filename}`,
      files: request.files ?? {},
      seed: request.seed,
      choices: request.choices,
    };
    this.#processes = new Processes(tools, lockPlace(request.mode, tools.isolated), program, {
      onOutput: (stream, text) => this.#record.addOutput(stream, text),
      onTrace: (...batch) => this.#record.addEvents(...batch),
      // The limit is for the program; whoever chooses may take their time.
      onChoice: (choice) => {
        if (!this.#stoppedBy) clearTimeout(this.#timer);
        this.#isPaused = true;
        tell({ type: 'choice', choice });
      },
      onDeadlock: (threads) => this.#deadlock(threads),
      onEnd: (code, why, error) => this.#end(code, why, error),
      archive: tools.archive,
    });
    this.#processes.startMain(request.source);
  }

  /** Interrupts as Ctrl-C would, and terminates after the grace; at once where no bytecode has run yet. */
  stop(by: 'reader' | 'wall-clock' = 'reader'): void {
    if (this.#stoppedBy) return;
    this.#stoppedBy = by;
    clearTimeout(this.#timer);
    // Before any bytecode, and while no thread may go on, there is nothing to interrupt.
    if (!this.#begun || this.#isPaused) {
      this.#processes.killAll();
      return;
    }
    this.#processes.interrupt();
    this.#timer = setTimeout(() => this.#processes.killAll(), limits.stopGraceMs);
  }

  /** The next step of a run that is paused. */
  choose(thread: number): void {
    if (this.#stoppedBy) return;
    this.#isPaused = false;
    this.#limitTime();
    this.#processes.choose(thread);
  }

  #begin(): void {
    this.#begun = true;
    if (!this.#stoppedBy) this.#limitTime();
  }

  #limitTime(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.stop('wall-clock'), this.#wallMs);
  }

  #deadlock(threads: readonly StuckThread[]): void {
    if (this.#stoppedBy) return;
    this.#stuck = threads;
    this.#processes.killAll();
  }

  #end(code: number, why: string | undefined, error: string): void {
    clearTimeout(this.#timer);
    const endedAt = performance.timeOrigin + performance.now();
    this.#settle(this.#record.close(this.#ending(code, why, error), endedAt));
  }

  #ending(code: number, why: string | undefined, error: string): Ending {
    if (this.#stuck) return { kind: 'deadlock', stuck: this.#stuck };
    if (this.#stoppedBy && code !== 0) return { kind: 'stopped', by: this.#stoppedBy };
    if (why !== undefined) return { kind: 'crashed', why };
    if (code === 0) return { kind: 'printed' };
    return { kind: 'raised', exitCode: code, error };
  }
}

const lockPlace = (mode: Mode, isolated: boolean): LockPlace => {
  if (mode === 'freely') return { kind: 'none' };
  if (!isolated) return { kind: 'messages' };
  return { kind: 'memory', buffer: new SharedArrayBuffer(MEMORY_LOCK_BYTES) };
};
