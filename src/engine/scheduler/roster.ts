/** The roster: every thread of an interpreter, which of them could run and in what order, and how long the others wait. */
import type { Recorder } from './recorder.ts';
import { type BlockedOn, newThread, type Thread, TIMED_OUT } from './thread.ts';
import { Timers } from './timers.ts';

export class Roster {
  readonly #record: Recorder;
  readonly #now: () => number;
  readonly #isKept: () => boolean;
  readonly #threads = new Map<number, Thread>();
  readonly #ready: Thread[] = [];
  readonly #timers = new Timers<Thread>();
  #main: Thread | undefined;
  #lastId = 0;

  /** `now` in ms. `isKept`: a running thread may have kept the timers waiting, and `now` is of the worker's clock. */
  constructor(record: Recorder, now: () => number, isKept = () => true) {
    this.#record = record;
    this.#now = now;
    this.#isKept = isKept;
  }

  get size(): number {
    return this.#threads.size;
  }

  get main(): Thread | undefined {
    return this.#main;
  }

  find(id: number): Thread | undefined {
    return this.#threads.get(id);
  }

  /** The id of the thread that `threading` knows as `ident`; 0 where it is gone. */
  idOf(ident: number): number {
    for (const thread of this.#threads.values()) if (thread.ident === ident) return thread.id;
    return 0;
  }

  /** A new thread, at the end of the ready queue. */
  add(given: Pick<Thread, 'name' | 'isMain' | 'stack' | 'body'>): Thread {
    const thread = newThread({ ...given, id: ++this.#lastId }, this.#now());
    this.#threads.set(thread.id, thread);
    if (thread.isMain) this.#main = thread;
    this.#ready.push(thread);
    this.#record.start(thread.id, thread.name);
    return thread;
  }

  remove(thread: Thread): void {
    thread.state = 'done';
    this.#threads.delete(thread.id);
    this.#record.end(thread.id);
  }

  /** Forgets every thread but the main one: they will never run again. */
  keepMain(): void {
    for (const thread of this.#threads.values()) if (!thread.isMain) thread.state = 'done';
    this.#threads.clear();
    this.#ready.length = 0;
    if (this.#main) this.#threads.set(this.#main.id, this.#main);
  }

  /** The running thread waits from now on: for `ms`, or (negative) until it is woken. */
  block(thread: Thread, ms: number, on: BlockedOn): void {
    thread.state = 'blocked';
    thread.blockedOn = on;
    thread.wait++;
    if (ms >= 0) this.#timers.add(this.#now() + ms, thread);
  }

  /** `since` in ms of the worker's clock: when what it waited for was there, where that is only known now. */
  unblock(thread: Thread, reason: number, since?: number): void {
    thread.wait++;
    this.makeReady(thread, reason, since);
    this.#record.wake(thread.id, since);
  }

  makeReady(thread: Thread, reason: number, since = this.#now()): void {
    thread.state = 'ready';
    thread.reason = reason;
    thread.readySince = since;
    this.#ready.push(thread);
  }

  /** Whether a thread is ready to run, those included whose time has just come. */
  contended(): boolean {
    this.expire();
    return this.#ready.length > 0;
  }

  /** Whose time has come is ready from now on. */
  expire(): void {
    // The common case at a poll: nobody sleeps. It must cost next to nothing.
    if (this.#timers.size === 0) return;
    for (const { owner, due } of this.#timers.expired(this.#now())) {
      owner.wait++;
      this.makeReady(owner, TIMED_OUT, due);
      // During a long C call nobody looks at the timers. The thread was waiting for the GIL all the same since its time was up.
      this.#record.wake(owner.id, this.#isKept() ? due : undefined);
    }
  }

  /** Since when the first thread in the queue could run, in ms of the worker's clock. */
  get firstReadySince(): number {
    return this.#ready[0]?.readySince ?? Number.POSITIVE_INFINITY;
  }

  /** Those that could run, in the queue's order. */
  readyIds(): number[] {
    return this.#ready.map(({ id }) => id);
  }

  /** Takes a thread out of the queue; without `index`, the first. */
  take(index = 0): Thread | undefined {
    return index === 0 ? this.#ready.shift() : this.#ready.splice(index, 1)[0];
  }

  /** When the next timer is due, or undefined where nobody waits for one. */
  get nextDue(): number | undefined {
    return this.#timers.next;
  }

  all(): Thread[] {
    return [...this.#threads.values()];
  }

  blocked(): Thread[] {
    return [...this.#threads.values()].filter((thread) => thread.state === 'blocked');
  }
}
