/**
 * The dispatcher: which thread of an interpreter goes next. Holding the GIL is being `current`; the others are on the roster, ready
 * or waiting.
 */
import type { Stacks } from '../interpreter/stacks.ts';
import type { SharedLock } from '../lock/shared-lock.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { DropReason } from '../trace.ts';
import type { Processor } from './processor.ts';
import type { Recorder } from './recorder.ts';
import { Roster } from './roster.ts';
import type { Thread } from './thread.ts';
import { Turns } from './turns.ts';

export interface DispatcherEvents {
  /** No thread can run, no timer is set and nothing is expected from outside. */
  onStuck(blocked: readonly Thread[]): void;
  /** Of a schedule that is chosen: more than one thread could go on, and which has not been decided. */
  onChoice(): void;
  /** A thread's state is gone; Python may now wake its joiners. */
  onThreadGone(): void;
  /** The event loop runs, or the worker goes idle: a moment to send what was gathered. */
  onTurn(): void;
  /** The interpreter is beyond repair. */
  onFatal(error: unknown): void;
}

/** Waits shorter than this are spun through the event loop: a timer could be this late. */
const SPIN_MS = 3;
const TIMER_SLACK_MS = 2;
const EVENT_LOOP_STARVED_MS = 50;

export class Dispatcher implements Processor {
  readonly #stacks: Stacks;
  readonly #record: Recorder;
  readonly #events: DispatcherEvents;
  readonly roster: Roster;
  readonly turns: Turns;
  /** The thread that holds the GIL. While it is off its stack for a moment it is this still. */
  current: Thread | undefined;
  /** Bytecode runs only while this is held too. */
  lock: SharedLock | undefined;
  /** Decides which thread goes next, and what time it is. */
  schedule: Schedule | undefined;
  /** `sys.setswitchinterval`, in ms. */
  interval = 5;
  /** Answers expected from outside: while there are any, blocked threads are no deadlock. */
  expected = 0;
  #askingForLock = false;
  #idleTimer: ReturnType<typeof setTimeout> | undefined;
  #kicked = false;
  /** Whether it has been told that a choice is wanted. */
  #isAsking = false;
  #held = 0;

  /** How long all slices that are over were, together, in ms. */
  #cpu = 0;

  constructor(stacks: Stacks, record: Recorder, events: DispatcherEvents) {
    this.#stacks = stacks;
    this.#record = record;
    this.#events = events;
    this.roster = new Roster(
      record,
      () => this.#now(),
      () => this.current !== undefined && this.schedule === undefined,
    );
    this.turns = new Turns(clock, () => this.#dispatch());
  }

  /** The thread that runs now. Throws where none does. */
  running(): Thread {
    if (!this.current) throw new Error('Python called the scheduler while no thread was running.');
    return this.current;
  }

  /** Something outside has changed: look whether a thread can run. */
  kick(): void {
    if (this.#idleTimer) clearTimeout(this.#idleTimer);
    this.#idleTimer = undefined;
    if (this.#kicked) return;
    this.#kicked = true;
    queueMicrotask(() => {
      this.#kicked = false;
      this.turns.happened();
      this.#dispatch();
    });
  }

  /** The blocked threads, where none can run and no timer is set; undefined where one may go on by itself. */
  stuck(): readonly Thread[] | undefined {
    if (this.current || this.roster.contended() || this.roster.nextDue !== undefined) return undefined;
    return this.roster.main?.state === 'blocked' ? this.roster.blocked() : undefined;
  }

  /** The schedule has another choice, which may be none that can be followed. */
  chosen(): void {
    this.#isAsking = false;
    this.kick();
  }

  /** Nobody else may run until it is called again with false: an answer that comes at an unknown time must not decide who goes next. */
  hold(isHeld: boolean): void {
    this.#held += isHeld ? 1 : -1;
  }

  get isHeld(): boolean {
    return this.schedule !== undefined && this.#held > 0;
  }

  // What the policies need.

  get canSwitch(): boolean {
    return this.#stacks.canSwitch;
  }

  readonly isInProgram = (): boolean => !this.#stacks.isLookingForNames && this.#stacks.source.isInProgram();

  /** How long the running thread, or all threads together, have held the GIL, in ms: the processor's time. */
  cpuTime(ofThread: boolean): number {
    const thread = this.current;
    if (!thread) return this.#cpu;
    return (ofThread ? thread.cpu : this.#cpu) + this.#now() - thread.sliceStart;
  }

  endSlice(thread: Thread, why: DropReason): void {
    // Of a thread that is off its stack, or has ended, no frame can be asked any more.
    if (why === 'shared-lock') thread.line = this.#stacks.source.current();
    this.#record.drop(thread.id, why, why === 'ended' ? undefined : thread.line);
    const ms = this.#now() - thread.sliceStart;
    thread.cpu += ms;
    this.#cpu += ms;
  }

  beginSlice(thread: Thread): void {
    thread.sliceStart = this.#now();
    this.#stacks.setRunning(thread.id);
    this.#record.take(thread.id);
  }

  flush(): void {
    this.#events.onTurn();
  }

  /** The current thread is off the processor: somebody else's turn. */
  release(thread: Thread, why: DropReason): void {
    if (this.current !== thread) return;
    this.endSlice(thread, why);
    this.#record.wait(thread.id, thread.blockedOn);
    if (thread.blockedOn && thread.state === 'ready') this.#record.wake(thread.id); // its C call is over already
    this.roster.expire(); // whose time is up by now was kept waiting by this thread
    this.current = undefined;
    this.#dispatch();
  }

  // Which thread goes next.

  #dispatch(): void {
    if (this.current) return;
    if (!this.roster.contended()) {
      this.#idle();
      return;
    }
    const starved = this.expected > 0 ? this.interval : EVENT_LOOP_STARVED_MS;
    if (clock() - this.turns.last > starved) {
      this.turns.take(() => {});
      this.flush();
      return;
    }
    if (this.lock && !this.lock.held && !this.#takeLock(this.lock)) return;
    if (this.isHeld) return;
    const index = this.schedule ? this.schedule.pick(this.roster.readyIds()) : 0;
    if (index === undefined) {
      this.#askForChoice();
      return;
    }
    const thread = this.roster.take(index);
    if (!thread) return;
    this.current = thread;
    this.beginSlice(thread);
    const isNew = thread.state === 'new';
    thread.state = 'running';
    if (isNew) this.#launch(thread);
    else this.#goOn(thread);
  }

  #askForChoice(): void {
    if (this.#isAsking) return;
    this.#isAsking = true;
    this.#events.onChoice();
  }

  #goOn(thread: Thread): void {
    const { resume } = thread;
    thread.resume = undefined;
    thread.blockedOn = undefined;
    resume?.(thread.reason);
  }

  /** True when the lock is held now; else this dispatches again when it is. */
  #takeLock(lock: SharedLock): boolean {
    if (this.#askingForLock) return false;
    const later = lock.take();
    if (!later) return true;
    this.#askingForLock = true;
    later.then(() => {
      this.#askingForLock = false;
      this.turns.happened();
      this.#dispatch();
    });
    return false;
  }

  #launch(thread: Thread): void {
    this.#stacks.run(thread.body, thread.stack).then(
      () => this.#ended(thread),
      (error: unknown) => this.#events.onFatal(error),
    );
  }

  #ended(thread: Thread): void {
    this.#stacks.leave();
    this.#stacks.free(thread.stack);
    thread.body.destroy();
    thread.state = 'done';
    this.#events.onThreadGone();
    this.endSlice(thread, 'ended');
    this.roster.remove(thread);
    thread.ended?.();
    this.roster.expire();
    this.current = undefined;
    this.#dispatch();
  }

  #idle(): void {
    if (!this.#askingForLock) this.lock?.drop();
    this.flush();
    if (this.#idleTimer) return;
    const { nextDue } = this.roster;
    if (nextDue === undefined) {
      if (this.expected === 0 && this.roster.main?.state === 'blocked')
        this.#events.onStuck(this.roster.blocked());
      return;
    }
    if (this.schedule) {
      if (this.isHeld) return;
      this.schedule.skipTo(nextDue);
      this.turns.take(() => {});
      return;
    }
    const ms = nextDue - clock();
    if (ms <= SPIN_MS) {
      this.turns.take(() => {});
      return;
    }
    this.#idleTimer = setTimeout(() => {
      this.#idleTimer = undefined;
      this.turns.happened();
      this.#dispatch();
    }, ms - TIMER_SLACK_MS);
  }

  /** In ms: of the worker's clock, or of the schedule's. */
  #now(): number {
    return this.schedule?.now ?? clock();
  }
}

const clock = (): number => performance.now();
