/** Policies: the reasons to take a thread off the processor at a checkpoint, each with what happens to it then. */
import type { SharedLock } from '../lock/shared-lock.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Processor } from './processor.ts';
import { type Thread, WOKEN } from './thread.ts';

export interface Policy {
  /** The thread is off its stack for a moment, and nobody else gets the GIL. */
  readonly keepsGil?: true;
  /** Whether the running thread must go off now. `now` in ms of the worker's clock. */
  due(thread: Thread, now: number, atEvalBreaker: boolean): boolean;
  /** It is off. Must see to it that it comes back: `thread.resume`, or the ready queue, or its own wait. */
  switchedAway(thread: Thread, processor: Processor): void;
}

/** The thread made a blocking call, or yielded: it is no longer running in name; now its stack goes too. */
export const parked: Policy = {
  due: (thread) => thread.state !== 'running',
  switchedAway: (thread, processor) => queueMicrotask(() => processor.release(thread, 'blocked')),
};

/** The thread goes to the end of the queue, and another comes on. */
const letOthersGo =
  (processor: Processor): Policy['switchedAway'] =>
  (thread) => {
    processor.roster.makeReady(thread, WOKEN);
    queueMicrotask(() => processor.release(thread, 'preempted'));
  };

/** Another thread has waited for the switch interval: the rule of `sys.setswitchinterval`. */
export const preemption = (processor: Processor): Policy => ({
  due(thread, now, atEvalBreaker) {
    if (!atEvalBreaker || !processor.roster.contended() || !processor.canSwitch) return false;
    return now - Math.max(processor.roster.firstReadySince, thread.sliceStart) >= processor.interval;
  },
  switchedAway: letOthersGo(processor),
});

/** The stretch that the schedule gave the thread is over: it lets all others go first. */
export const stretchOver = (processor: Processor, schedule: Schedule): Policy => ({
  due(thread, _now, atEvalBreaker) {
    if (!atEvalBreaker || !processor.canSwitch || !schedule.isOver(processor.isInProgram)) return false;
    schedule.demote(thread.id);
    return processor.roster.contended();
  },
  switchedAway: letOthersGo(processor),
});

/** Another process may have the shared lock. A lock in memory is passed on the spot; one by messages needs the event loop. */
export const sharedLock = (processor: Processor, lock: SharedLock): Policy => {
  let granted: Promise<void> | undefined;
  return {
    due(thread, now, atEvalBreaker) {
      if (!atEvalBreaker || !lock.due(now) || !processor.canSwitch) return false;
      processor.endSlice(thread, 'shared-lock');
      granted = lock.pass();
      if (granted) return true;
      processor.beginSlice(thread);
      return false;
    },
    switchedAway(thread) {
      processor.flush();
      granted?.then(() => {
        processor.turns.happened();
        processor.beginSlice(thread);
        thread.resume?.(WOKEN);
      });
    },
  };
};

/** How long messages may wait for the event loop: while answers are expected, otherwise, and inside long C operations. */
const TURN_MS = 50;
const TURN_INSIDE_C_MS = 250;

/** The event loop has not run for a while. The thread keeps the GIL: it comes back in the next turn, before any other. */
export const eventLoopTurn = (processor: Processor): Policy => ({
  keepsGil: true,
  due(_thread, now, atEvalBreaker) {
    if (processor.isHeld) return false; // the answer would come sooner in one run than in another
    const patience = processor.expected > 0 ? processor.interval : TURN_MS;
    const starved = now - processor.turns.last > (atEvalBreaker ? patience : TURN_INSIDE_C_MS);
    return starved && processor.canSwitch;
  },
  switchedAway(thread) {
    processor.flush();
    processor.turns.take(() => thread.resume?.(WOKEN));
  },
});
