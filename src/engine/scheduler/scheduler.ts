/**
 * Threads in one interpreter. Holding the GIL is being `#current`; the others are on the roster, ready or waiting.
 *
 * A thread can lose the GIL in one place only: at a poll of the checkpoint. What the poll does there is a list of policies, asked
 * in order. Everything else here is which thread goes next.
 */
import type { Checkpoint } from '../interpreter/checkpoint.ts';
import { GO_ON, SUSPEND } from '../interpreter/checkpoint.ts';
import type { PyProxy } from '../interpreter/pyodide.ts';
import type { Stacks } from '../interpreter/stacks.ts';
import { limits } from '../limits.ts';
import type { SharedLock } from '../lock/shared-lock.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { DropReason, WaitReason } from '../trace.ts';
import { Looks } from './looks.ts';
import { eventLoopTurn, type Policy, parked, preemption, sharedLock, stretchOver } from './policies.ts';
import type { Processor } from './processor.ts';
import type { Recorder } from './recorder.ts';
import { Roster } from './roster.ts';
import { type BlockedOn, INTERRUPTED, type Thread, WOKEN } from './thread.ts';
import { Turns } from './turns.ts';

export interface SchedulerEvents {
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

/** What `block` answers in a thread that is being taken apart; `host.py` knows it too. */
const LEAVING = -2;
/** Waits shorter than this are spun through the event loop: a timer could be this late. */
const SPIN_MS = 3;
const TIMER_SLACK_MS = 2;
const EVENT_LOOP_STARVED_MS = 50;

export class Scheduler implements Processor {
  readonly #stacks: Stacks;
  readonly #record: Recorder;
  readonly #events: SchedulerEvents;
  readonly roster: Roster;
  readonly #turns: Turns;
  #policies: readonly Policy[];
  #lock: SharedLock | undefined;
  #askingForLock = false;
  #current: Thread | undefined;
  #idleTimer: ReturnType<typeof setTimeout> | undefined;
  #kicked = false;
  #suspendedBy: Policy = parked;
  /** Of the thread that is about to be on its stack again. */
  #putBack = () => {};
  /** What the program calls things that threads wait for, by number. */
  readonly #names = new Map<number, string>();
  #schedule: Schedule | undefined;
  /** Whether it has been told that a choice is wanted. */
  #isAsking = false;
  readonly #looks = new Looks();
  #held = 0;
  /** `sys.setswitchinterval`, in ms. */
  interval = 5;
  /** Answers expected from outside: while there are any, blocked threads are no deadlock. */
  expected = 0;

  constructor(checkpoint: Checkpoint, stacks: Stacks, record: Recorder, events: SchedulerEvents) {
    this.#stacks = stacks;
    this.#record = record;
    this.#events = events;
    this.roster = new Roster(
      record,
      () => this.#now(),
      () => this.#current !== undefined && this.#schedule === undefined,
    );
    this.#turns = new Turns(clock, () => this.#dispatch());
    this.#policies = [parked, preemption(this), eventLoopTurn(this)];
    checkpoint.poll = () => this.#poll();
    checkpoint.suspend = () => this.#suspend();
    checkpoint.resumed = () => this.#resumed();
  }

  /** From now on bytecode runs only while `lock` is held too. */
  runBehind(lock: SharedLock): void {
    this.#lock = lock;
    this.#policies = [parked, sharedLock(this, lock), preemption(this), eventLoopTurn(this)];
  }

  /** From now on the schedule decides which thread goes next, and time is the schedule's. */
  repeat(schedule: Schedule): void {
    this.#schedule = schedule;
    this.#stacks.pace = { next: () => schedule.untilLook(), restart: (_now, left) => left };
    this.#policies = [parked, stretchOver(this, schedule), eventLoopTurn(this)];
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
    return this.#schedule !== undefined && this.#held > 0;
  }

  get isRepeatable(): boolean {
    return this.#schedule !== undefined;
  }

  /** Starts the main thread and resolves when it has ended. */
  runMain(body: PyProxy): Promise<void> {
    return new Promise((resolve) => {
      const main = this.#add(body, 'MainThread', true);
      if (!main) throw new Error('There is no memory for the main thread’s stack.');
      main.ended = resolve;
      this.kick();
    });
  }

  // What Python calls, through the host.

  /** Returns the thread's id, or 0 where no thread can be started. */
  spawn(body: PyProxy, name: string): number {
    return this.#add(body.copy(), name, false)?.id ?? 0;
  }

  /** A new thread's first act: its stack gets the identity `ident`. */
  enter(ident: number): void {
    const thread = this.#running();
    thread.ident = ident;
    this.#stacks.enter(thread.stack, ident, thread.isMain);
  }

  currentId(): number {
    return this.#current?.id ?? 0;
  }

  /** Marks the current thread as blocked, for `ms` or (negative) until woken. -1 or `LEAVING` where it cannot be switched away. */
  block(ms: number, why: WaitReason, detail: number, holder = 0, call = ''): number {
    const thread = this.#current;
    if (thread?.state === 'done') return LEAVING;
    if (!thread || !this.#stacks.canSwitch) return -1;
    if (thread.permit) {
      thread.permit = false;
      this.#stacks.setReason(WOKEN);
      return 0;
    }
    this.#stacks.pollAtNextCheck();
    if (thread.signals.length > 0) {
      this.#stacks.setReason(INTERRUPTED);
      return 0;
    }
    this.roster.block(thread, ms, { why, detail, call, ...this.#nameOf(thread, why, detail, holder) });
    return 0;
  }

  /** `sleep(0)`: lets another thread go first if one is ready. */
  yieldGil(): void {
    const thread = this.#current;
    if (!thread || !this.#stacks.canSwitch || !this.roster.contended()) return;
    this.roster.makeReady(thread, WOKEN);
    this.#stacks.pollAtNextCheck();
  }

  /** Whether a long C call that lets go of the GIL is worth a helper: another thread, or behind the shared lock another process, could use the time. */
  letsGo(): boolean {
    return this.#canLetGo && (this.roster.size > 1 || this.#lock !== undefined);
  }

  /** Lets go of the GIL as the C call of this name does, which is over already: those that are ready go first. */
  letGo(call: string): void {
    const thread = this.#current;
    if (thread?.state !== 'running' || !this.#canLetGo || !this.roster.contended()) return;
    thread.blockedOn = { why: 'native', detail: 0, call, on: '', holder: 0 };
    this.roster.makeReady(thread, WOKEN);
    this.#stacks.pollAtNextCheck();
  }

  get #canLetGo(): boolean {
    return this.#current !== undefined && this.#stacks.canSwitch && !this.#schedule;
  }

  /** The running thread has run its last function. Its thread state is about to be cleared, and cannot be switched away then. */
  leave(): void {
    this.#running().state = 'done';
  }

  /** The interpreter is ending: from now on only the main thread runs. The others are never resumed. */
  finalize(): void {
    this.roster.keepMain();
  }

  /** `since` in ms of the worker's clock: when what the thread waited for was there, where that is only known now. */
  wake(id: number, since?: number): void {
    const thread = this.roster.find(id);
    if (!thread) return;
    if (thread.state === 'blocked') this.#unblock(thread, WOKEN, since);
    else thread.permit = true;
  }

  /** A signal, for the main thread to handle as soon as it next runs. One that is pending already is not doubled; none ends a C call that computes. */
  interrupt(signal: number): void {
    const { main } = this.roster;
    if (!main || main.signals.includes(signal)) return;
    main.signals.push(signal);
    if (main.state === 'blocked' && main.blockedOn?.why !== 'native') this.#unblock(main, INTERRUPTED);
  }

  /** Something outside has changed: look whether a thread can run. */
  kick(): void {
    if (this.#idleTimer) clearTimeout(this.#idleTimer);
    this.#idleTimer = undefined;
    if (this.#kicked) return;
    this.#kicked = true;
    queueMicrotask(() => {
      this.#kicked = false;
      this.#turns.happened();
      this.#dispatch();
    });
  }

  /** The blocked threads, where none can run and no timer is set; undefined where one may go on by itself. */
  stuck(): readonly Thread[] | undefined {
    if (this.#current || this.roster.contended() || this.roster.nextDue !== undefined) return undefined;
    return this.roster.main?.state === 'blocked' ? this.roster.blocked() : undefined;
  }

  /** From now on Python says `number` for `name`. */
  name(number: number, name: string): void {
    this.#names.set(number, name);
  }

  // What the policies need.

  get canSwitch(): boolean {
    return this.#stacks.canSwitch;
  }

  readonly isInProgram = (): boolean => !this.#stacks.isLookingForNames && this.#stacks.source.isInProgram();

  get turns(): Turns {
    return this.#turns;
  }

  endSlice(thread: Thread, why: DropReason): void {
    // Of a thread that is off its stack, or has ended, no frame can be asked any more.
    if (why === 'shared-lock') thread.line = this.#stacks.source.current();
    this.#record.drop(thread.id, why, why === 'ended' ? undefined : thread.line);
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
    if (this.#current !== thread) return;
    this.endSlice(thread, why);
    this.#record.wait(thread.id, thread.blockedOn);
    if (thread.blockedOn && thread.state === 'ready') this.#record.wake(thread.id); // its C call is over already
    this.roster.expire(); // whose time is up by now was kept waiting by this thread
    this.#current = undefined;
    this.#dispatch();
  }

  // The checkpoint.

  #poll(): number {
    const poller = this.#stacks.poller();
    if (poller === 'either') return GO_ON;
    const atEvalBreaker = poller === 'eval-breaker';
    // While a thread is off its stack, the event loop may call functions of the program: of promises, of timers, finalizers.
    const thread = this.#stacks.isOn ? this.#current : undefined;
    if (!atEvalBreaker && thread?.state === 'running' && this.#looks.maySkip()) return GO_ON;
    const now = clock();
    if (atEvalBreaker) this.#stacks.polled(now);
    else this.#looks.heeded(now);
    if (!thread || thread.state === 'done') return GO_ON;
    const signal = thread.state === 'running' ? thread.signals.shift() : undefined;
    if (signal !== undefined) return this.#stacks.raiseSignal(signal);
    for (const policy of this.#policies) {
      if (!policy.due(thread, now, atEvalBreaker)) continue;
      this.#suspendedBy = policy;
      return SUSPEND;
    }
    return GO_ON;
  }

  async #suspend(): Promise<void> {
    const thread = this.#running();
    const policy = this.#suspendedBy;
    // Asking for the line makes frame objects; at a time that a clock chose, a repeated run would notice.
    if (!policy.keepsGil && this.#wantsLine(thread)) thread.line = this.#stacks.source.current();
    const putBack = this.#stacks.switchAway();
    const chosen = new Promise<number>((resolve) => {
      thread.resume = resolve;
    });
    policy.switchedAway(thread, this);
    const reason = await chosen;
    this.#putBack = () => putBack(reason);
  }

  #resumed(): number {
    this.#putBack();
    const signal = this.#running().signals.shift();
    return signal === undefined ? GO_ON : this.#stacks.raiseSignal(signal);
  }

  /** For the record, for whoever looks at waiting threads, or for whoever chooses. */
  #wantsLine(thread: Thread): boolean {
    return this.#record.hasRoom || thread.state === 'blocked' || this.#schedule !== undefined;
  }

  // Which thread goes next.

  #dispatch(): void {
    if (this.#current) return;
    if (!this.roster.contended()) {
      this.#idle();
      return;
    }
    const starved = this.expected > 0 ? this.interval : EVENT_LOOP_STARVED_MS;
    if (clock() - this.#turns.last > starved) {
      this.#turns.take(() => {});
      this.flush();
      return;
    }
    if (this.#lock && !this.#lock.held && !this.#takeLock(this.#lock)) return;
    if (this.isHeld) return;
    const index = this.#schedule ? this.#schedule.pick(this.roster.readyIds()) : 0;
    if (index === undefined) {
      this.#askForChoice();
      return;
    }
    const thread = this.roster.take(index);
    if (!thread) return;
    this.#current = thread;
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
      this.#turns.happened();
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
    this.#current = undefined;
    this.#dispatch();
  }

  #idle(): void {
    if (!this.#askingForLock) this.#lock?.drop();
    this.flush();
    if (this.#idleTimer) return;
    const { nextDue } = this.roster;
    if (nextDue === undefined) {
      if (this.expected === 0 && this.roster.main?.state === 'blocked')
        this.#events.onStuck(this.roster.blocked());
      return;
    }
    if (this.#schedule) {
      if (this.isHeld) return;
      this.#schedule.skipTo(nextDue);
      this.#turns.take(() => {});
      return;
    }
    const ms = nextDue - clock();
    if (ms <= SPIN_MS) {
      this.#turns.take(() => {});
      return;
    }
    this.#idleTimer = setTimeout(() => {
      this.#idleTimer = undefined;
      this.#turns.happened();
      this.#dispatch();
    }, ms - TIMER_SLACK_MS);
  }

  #unblock(thread: Thread, reason: number, since?: number): void {
    this.roster.unblock(thread, reason, since);
    if (!this.#current) this.kick();
  }

  #add(body: PyProxy, name: string, isMain: boolean): Thread | undefined {
    if (this.roster.size >= limits.threads) return undefined;
    const stack = this.#stacks.allocate(isMain ? limits.mainStackBytes : limits.threadStackBytes);
    return stack && this.roster.add({ name, isMain, stack, body });
  }

  #nameOf(thread: Thread, why: WaitReason, detail: number, holder: number): Pick<BlockedOn, 'on' | 'holder'> {
    if (why === 'join') return { on: '', holder: this.roster.idOf(detail) };
    const on = (why === 'lock' && this.#names.get(detail)) || '';
    // Inside a Condition or a Queue a thread waits on a lock that it has just locked itself.
    return { on, holder: holder === thread.id && isOfTheLibrary(on) ? 0 : holder };
  }

  /** In ms: of the worker's clock, or of the schedule's. */
  #now(): number {
    return this.#schedule?.now ?? clock();
  }

  #running(): Thread {
    if (!this.#current) throw new Error('Python called the scheduler while no thread was running.');
    return this.#current;
  }
}

/** `tasks.get()`, "a job for its pool": no lock of the program's. */
const isOfTheLibrary = (name: string): boolean => name === '' || /\(\)$|^a job/.test(name);

const clock = (): number => performance.now();
