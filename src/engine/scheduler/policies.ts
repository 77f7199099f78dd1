/** Policies: the reasons to take a thread off the processor at a checkpoint, each with what happens to it then. */
import type { SharedLock } from '../lock/shared-lock.ts';
import type { Scheduler } from './scheduler.ts';
import { type Thread, WOKEN } from './thread.ts';

export interface Policy {
  /** Whether the running thread must go off now. `now` in ms of the worker's clock. */
  due(thread: Thread, now: number, atEvalBreaker: boolean): boolean;
  /** It is off. Must see to it that it comes back: `thread.resume`, or the ready queue, or its own wait. */
  switchedAway(thread: Thread, scheduler: Scheduler): void;
}

/** The thread made a blocking call, or yielded: it is no longer running in name; now its stack goes too. */
export const parked: Policy = {
  due: (thread) => thread.state !== 'running',
  switchedAway: (thread, scheduler) => queueMicrotask(() => scheduler.release(thread, 'blocked')),
};

/** Another thread has waited for the switch interval: the rule of `sys.setswitchinterval`. */
export const preemption = (scheduler: Scheduler): Policy => ({
  due(thread, now, atEvalBreaker) {
    if (!atEvalBreaker || !scheduler.roster.contended() || !scheduler.canSwitch) return false;
    return now - Math.max(scheduler.roster.firstReadySince, thread.sliceStart) >= scheduler.interval;
  },
  switchedAway(thread) {
    scheduler.roster.makeReady(thread, WOKEN);
    queueMicrotask(() => scheduler.release(thread, 'preempted'));
  },
});

/** Another process may have the shared lock. A lock in memory is passed on the spot; one by messages needs the event loop. */
export const sharedLock = (scheduler: Scheduler, lock: SharedLock): Policy => {
  let granted: Promise<void> | undefined;
  return {
    due(thread, now, atEvalBreaker) {
      if (!atEvalBreaker || !lock.due(now) || !scheduler.canSwitch) return false;
      scheduler.endSlice(thread, 'shared-lock');
      granted = lock.pass();
      if (granted) return true;
      scheduler.beginSlice(thread);
      return false;
    },
    switchedAway(thread) {
      scheduler.flush();
      granted?.then(() => {
        scheduler.turns.happened();
        scheduler.beginSlice(thread);
        thread.resume?.(WOKEN);
      });
    },
  };
};

/** How long messages may wait for the event loop: while answers are expected, otherwise, and inside long C operations. */
const TURN_MS = 50;
const TURN_INSIDE_C_MS = 250;

/** The event loop has not run for a while. The thread keeps the GIL: it comes back in the next turn, before any other. */
export const eventLoopTurn = (scheduler: Scheduler): Policy => ({
  due(_thread, now, atEvalBreaker) {
    const patience = scheduler.expected > 0 ? scheduler.interval : TURN_MS;
    const starved = now - scheduler.turns.last > (atEvalBreaker ? patience : TURN_INSIDE_C_MS);
    return starved && scheduler.canSwitch;
  },
  switchedAway(thread) {
    scheduler.flush();
    scheduler.turns.take(() => thread.resume?.(WOKEN));
  },
});
