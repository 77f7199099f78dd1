/**
 * Threads in one interpreter: what Python and the kernel ask of them.
 *
 * A thread can lose the GIL in one place only: at a poll of the checkpoint (`switching.ts`). What the poll does there is a list of
 * policies, asked in order. Which thread goes next is the dispatcher's choice.
 */
import type { Checkpoint } from '../interpreter/checkpoint.ts';
import type { PyProxy } from '../interpreter/pyodide.ts';
import type { Stacks } from '../interpreter/stacks.ts';
import { limits } from '../limits.ts';
import type { SharedLock } from '../lock/shared-lock.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { WaitReason } from '../trace.ts';
import { Dispatcher, type DispatcherEvents } from './dispatcher.ts';
import { eventLoopTurn, parked, preemption, sharedLock, stretchOver } from './policies.ts';
import type { Recorder } from './recorder.ts';
import { Switching } from './switching.ts';
import { type BlockedOn, INTERRUPTED, type Thread, WOKEN } from './thread.ts';

/** What `block` answers in a thread that is being taken apart; `host.py` knows it too. */
const LEAVING = -2;

export class Scheduler extends Dispatcher {
  readonly #stacks: Stacks;
  readonly #switching: Switching;
  /** What the program calls things that threads wait for, by number. */
  readonly #names = new Map<number, string>();

  constructor(checkpoint: Checkpoint, stacks: Stacks, record: Recorder, events: DispatcherEvents) {
    super(stacks, record, events);
    this.#stacks = stacks;
    this.#switching = new Switching(checkpoint, this, stacks, record);
    this.#switching.policies = [parked, preemption(this), eventLoopTurn(this)];
  }

  /** From now on bytecode runs only while `lock` is held too. */
  runBehind(lock: SharedLock): void {
    this.lock = lock;
    this.#switching.policies = [parked, sharedLock(this, lock), preemption(this), eventLoopTurn(this)];
  }

  /** From now on the schedule decides which thread goes next, and time is the schedule's. */
  repeat(schedule: Schedule): void {
    this.schedule = schedule;
    this.#stacks.pace = { next: () => schedule.untilLook(), restart: (_now, left) => left };
    this.#switching.policies = [parked, stretchOver(this, schedule), eventLoopTurn(this)];
  }

  get isRepeatable(): boolean {
    return this.schedule !== undefined;
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
    const thread = this.running();
    thread.ident = ident;
    this.#stacks.enter(thread.stack, ident, thread.isMain);
  }

  currentId(): number {
    return this.current?.id ?? 0;
  }

  /** Marks the current thread as blocked, for `ms` or (negative) until woken. -1 or `LEAVING` where it cannot be switched away. */
  block(ms: number, why: WaitReason, detail: number, holder = 0, call = ''): number {
    const thread = this.current;
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
    const thread = this.current;
    if (!thread || !this.#stacks.canSwitch || !this.roster.contended()) return;
    this.roster.makeReady(thread, WOKEN);
    this.#stacks.pollAtNextCheck();
  }

  /** Whether a long C call that lets go of the GIL is worth a helper: another thread, or behind the shared lock another process, could use the time. */
  letsGo(): boolean {
    return this.#canLetGo && (this.roster.size > 1 || this.lock !== undefined);
  }

  /** Lets go of the GIL as the C call of this name does, which is over already: those that are ready go first. */
  letGo(call: string): void {
    const thread = this.current;
    if (thread?.state !== 'running' || !this.#canLetGo || !this.roster.contended()) return;
    thread.blockedOn = { why: 'native', detail: 0, call, on: '', holder: 0 };
    this.roster.makeReady(thread, WOKEN);
    this.#stacks.pollAtNextCheck();
  }

  get #canLetGo(): boolean {
    return this.current !== undefined && this.#stacks.canSwitch && !this.schedule;
  }

  /** The running thread has run its last function. Its thread state is about to be cleared, and cannot be switched away then. */
  leave(): void {
    this.running().state = 'done';
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

  /** From now on Python says `number` for `name`. */
  name(number: number, name: string): void {
    this.#names.set(number, name);
  }

  #unblock(thread: Thread, reason: number, since?: number): void {
    this.roster.unblock(thread, reason, since);
    if (!this.current) this.kick();
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
}

/** `tasks.get()`, "a job for its pool": no lock of the program's. */
const isOfTheLibrary = (name: string): boolean => name === '' || /\(\)$|^a job/.test(name);
