/** Switching: what a poll of the checkpoint answers, and how the running thread's stack goes off the processor and comes back. */
import { type Checkpoint, GO_ON, SUSPEND } from '../interpreter/checkpoint.ts';
import type { Stacks } from '../interpreter/stacks.ts';
import type { Dispatcher } from './dispatcher.ts';
import { Looks } from './looks.ts';
import { type Policy, parked } from './policies.ts';
import type { Recorder } from './recorder.ts';
import type { Thread } from './thread.ts';

export class Switching {
  readonly #dispatcher: Dispatcher;
  readonly #stacks: Stacks;
  readonly #record: Recorder;
  readonly #looks = new Looks();
  #suspendedBy: Policy = parked;
  /** Of the thread that is about to be on its stack again. */
  #putBack = () => {};
  /** Asked in this order at each poll. */
  policies: readonly Policy[] = [parked];

  constructor(checkpoint: Checkpoint, dispatcher: Dispatcher, stacks: Stacks, record: Recorder) {
    this.#dispatcher = dispatcher;
    this.#stacks = stacks;
    this.#record = record;
    checkpoint.poll = () => this.#poll();
    checkpoint.suspend = () => this.#suspend();
    checkpoint.resumed = () => this.#resumed();
  }

  #poll(): number {
    const poller = this.#stacks.poller();
    if (poller === 'either') return GO_ON;
    const atEvalBreaker = poller === 'eval-breaker';
    // While a thread is off its stack, the event loop may call functions of the program: of promises, of timers, finalizers.
    const thread = this.#stacks.isOn ? this.#dispatcher.current : undefined;
    if (!atEvalBreaker && thread?.state === 'running' && this.#looks.maySkip()) return GO_ON;
    const now = performance.now();
    if (atEvalBreaker) this.#stacks.polled(now);
    else this.#looks.heeded(now);
    if (!thread || thread.state === 'done') return GO_ON;
    const signal = thread.state === 'running' ? thread.signals.shift() : undefined;
    if (signal !== undefined) return this.#stacks.raiseSignal(signal);
    for (const policy of this.policies) {
      if (!policy.due(thread, now, atEvalBreaker)) continue;
      this.#suspendedBy = policy;
      return SUSPEND;
    }
    return GO_ON;
  }

  async #suspend(): Promise<void> {
    const thread = this.#dispatcher.running();
    const policy = this.#suspendedBy;
    // Asking for the line makes frame objects; at a time that a clock chose, a repeated run would notice.
    if (!policy.keepsGil && this.#wantsLine(thread)) thread.line = this.#stacks.source.current();
    const putBack = this.#stacks.switchAway();
    const chosen = new Promise<number>((resolve) => {
      thread.resume = resolve;
    });
    policy.switchedAway(thread, this.#dispatcher);
    const reason = await chosen;
    this.#putBack = () => putBack(reason);
  }

  #resumed(): number {
    this.#putBack();
    const signal = this.#dispatcher.running().signals.shift();
    return signal === undefined ? GO_ON : this.#stacks.raiseSignal(signal);
  }

  /** For the record, for whoever looks at waiting threads, or for whoever chooses. */
  #wantsLine(thread: Thread): boolean {
    return this.#record.hasRoom || thread.state === 'blocked' || this.#dispatcher.schedule !== undefined;
  }
}
