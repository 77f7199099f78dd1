/**
 * The helpers of a run: interpreters that compute for threads whose C code has let go of the GIL. They come from the crew, as
 * processes do, when the run first needs them, and go with it: what they are sent was made by the reader's program.
 */
import type { FromProcess, Job } from '../wire.ts';

/** What becomes a helper: a worker with a booted interpreter. */
export interface HelperSeat {
  readonly ready: Promise<unknown>;
  onMessage: (message: FromProcess) => void;
  onDeath: (why: string) => void;
  post(message: { readonly type: 'job' } & Job): void;
  terminate(): void;
}

/** `value` is undefined where the helper has died; `at` in ms since the epoch. */
export type Answered = (value: Uint8Array | undefined, at: number | undefined) => void;

type Task = Omit<Job, 'job'>;

interface Helper {
  readonly seat: HelperSeat;
  readonly pending: Map<number, Answered>;
}

export class Helpers {
  readonly #takeSeat: () => HelperSeat;
  readonly #most: number;
  readonly #helpers: Helper[] = [];
  /** Which helper keeps an object. */
  readonly #homes = new Map<number, Helper>();
  #lastJob = 0;

  /** `most`: of helpers; they are taken one by one, when all others are busy. */
  constructor(takeSeat: () => HelperSeat, most: number) {
    this.#takeSeat = takeSeat;
    this.#most = most;
  }

  /** Calls `answered` once. Tasks about one object (`home`, 0: about none) are done in the order in which they are asked. */
  compute(home: number, task: Task, answered: Answered): void {
    const helper = this.#helperOf(home);
    const job = ++this.#lastJob;
    helper.pending.set(job, answered);
    this.#post(helper, { job, ...task });
  }

  /** A task without an answer, for the helper that keeps `home`. */
  tell(home: number, request: Uint8Array): void {
    this.#post(this.#helperOf(home), { job: 0, request, data: [] });
  }

  dispose(): void {
    for (const { seat } of this.#helpers.splice(0)) seat.terminate();
    this.#homes.clear();
  }

  #helperOf(home: number): Helper {
    const helper = this.#homes.get(home) ?? this.#idlest();
    if (home !== 0) this.#homes.set(home, helper);
    return helper;
  }

  #idlest(): Helper {
    const [first] = [...this.#helpers].sort((a, b) => a.pending.size - b.pending.size);
    if (first && (first.pending.size === 0 || this.#helpers.length >= this.#most)) return first;
    return this.#begin();
  }

  #begin(): Helper {
    const helper: Helper = { seat: this.#takeSeat(), pending: new Map() };
    this.#helpers.push(helper);
    helper.seat.onMessage = (message) => {
      if (message.type === 'done') this.#settle(helper, message.job, message.value, message.at);
    };
    helper.seat.onDeath = () => this.#bury(helper);
    return helper;
  }

  #post({ seat }: Helper, job: Job): void {
    seat.ready.then(
      () => seat.post({ type: 'job', ...job }),
      () => {}, // onDeath has been told
    );
  }

  #settle(helper: Helper, job: number, value: Uint8Array | undefined, at?: number): void {
    const answered = helper.pending.get(job);
    helper.pending.delete(job);
    answered?.(value, at);
  }

  /** Its objects are lost; whoever asks for one hears of it from the next helper, which does not know it. */
  #bury(helper: Helper): void {
    helper.seat.terminate();
    this.#helpers.splice(this.#helpers.indexOf(helper), 1);
    for (const [home, at] of this.#homes) if (at === helper) this.#homes.delete(home);
    for (const job of [...helper.pending.keys()]) this.#settle(helper, job, undefined);
  }
}
