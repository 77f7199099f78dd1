/**
 * The operating system of one run: its processes and what they share. Knows nothing of Python, and keeps all its state here,
 * so that a dying worker can leave nothing half done.
 */
import { limits } from '../limits.ts';
import { forgetProcess, welcomeProcess } from '../lock/memory-lock.ts';
import type { LockPlace } from '../lock/shared-lock.ts';
import { Helpers } from '../native/helpers.ts';
import type { Choice, StuckThread } from '../outcome.ts';
import type { Stream } from '../trace.ts';
import type { FromProcess, Inheritance, ProcessEvent, ProcessStart } from '../wire.ts';
import { Blocks } from './blocks.ts';
import { Channels } from './channels.ts';
import type { Seat } from './crew.ts';
import { DeadlockWatch, type Reports } from './deadlock.ts';
import { Holdings } from './holdings.ts';
import { LockQueue } from './lock-queue.ts';
import type { Process } from './process.ts';
import { stuckThreads } from './stuck.ts';
import { SystemCalls } from './system-calls.ts';

/** Pids start here: a pid must not look like an index, and `1` is init's. */
const FIRST_PID = 1000;
const SIGINT = 2;
/** The code of a process that a signal ended is the signal's number, negative: as `Process.exitcode` shows it. */
const SIGKILL = 9;
const SIGSEGV = 11;

export interface RunEvents {
  onOutput(stream: Stream, text: string): void;
  onTrace(process: number, label: string, events: readonly ProcessEvent[], dropped: number): void;
  /** The run waits for somebody to choose. */
  onChoice(choice: Choice): void;
  /** Nothing in the run can ever go on. */
  onDeadlock(threads: readonly StuckThread[]): void;
  /** The run's first process is gone, and with it all others. `why` where its interpreter died. */
  onEnd(code: number, why: string | undefined, error: string): void;
  /** The standard library's archive, fetched once for all runs; undefined where that fails. */
  archive(): Promise<Uint8Array | undefined>;
}

/** Where interpreters come from, and how many the run may have as helpers. */
export interface Seats {
  takeSeat(): Seat;
  readonly helpers: number;
}

/** What every process of the run starts with. */
export type Program = Pick<ProcessStart, 'path' | 'files' | 'seed' | 'choices'>;

export class Processes {
  readonly #takeSeat: () => Seat;
  readonly #helpers: Helpers;
  readonly #lock: LockPlace;
  readonly #program: Program;
  readonly #events: RunEvents;
  readonly #processes = new Map<number, Process>();
  readonly #channels = new Channels();
  readonly #blocks = new Blocks();
  readonly #calls: SystemCalls;
  readonly #watch = new DeadlockWatch({
    alive: () => this.#alive,
    onDeadlock: (reports) => this.#onDeadlock(reports),
  });
  readonly #lockQueue = new LockQueue<Process>((process) => process.seat.post({ type: 'granted' }));

  constructor(seats: Seats, lock: LockPlace, program: Program, events: RunEvents) {
    this.#takeSeat = seats.takeSeat;
    this.#helpers = new Helpers(seats.takeSeat, seats.helpers);
    this.#lock = lock;
    this.#program = program;
    this.#events = events;
    this.#calls = new SystemCalls(
      {
        find: (pid) => this.#processes.get(pid),
        start: (...child) => (this.#alive.length < limits.processes ? this.#start(...child) : undefined),
        kill: (pid, signal) => this.#kill(pid, signal),
        archive: events.archive,
        helpers: this.#helpers,
      },
      this.#channels,
      this.#blocks,
    );
  }

  get #alive(): readonly Process[] {
    return [...this.#processes.values()].filter((process) => process.exitCode === undefined);
  }

  #onDeadlock(reports: Reports): void {
    const names = {
      semaphore: (id: number) => this.#calls.semaphoreLabel(id),
      find: (pid: number) => this.#processes.get(pid),
      index: (process: Process) => process.pid - FIRST_PID,
    };
    this.#events.onDeadlock(stuckThreads(reports, names));
  }

  #signal(process: Process, signal: number): void {
    process.seat.post({ type: 'signal', signal });
    this.#watch.onSignal(process);
  }

  #kill(pid: number, signal: number): void {
    const process = this.#processes.get(pid);
    if (!process) return;
    if (signal !== SIGKILL && process.catches.has(signal)) this.#signal(process, signal);
    else this.#exit(process, -signal);
  }

  startMain(source: string): void {
    this.#start(0, 'main', { ends: [], blocks: [] }, { kind: 'main', source });
  }

  /** SIGINT to the run's first process. */
  interrupt(): void {
    const main = this.#processes.get(FIRST_PID);
    if (main) this.#signal(main, SIGINT);
  }

  choose(thread: number): void {
    this.#processes.get(FIRST_PID)?.seat.post({ type: 'choose', thread });
  }

  killAll(): void {
    const main = this.#processes.get(FIRST_PID);
    if (main) this.#exit(main, -SIGKILL);
  }

  #start(parent: number, label: string, inherited: Inheritance, role: ProcessStart['role']): number {
    const pid = FIRST_PID + this.#processes.size;
    if (this.#lock.kind === 'memory') welcomeProcess(this.#lock.buffer, pid);
    const seat = this.#takeSeat();
    const process: Process = {
      pid,
      parent,
      label,
      seat,
      questions: new Map(),
      holdings: new Holdings(this.#channels),
      exitWatchers: new Set(),
      catches: new Set(),
      exitCode: undefined,
    };
    this.#processes.set(pid, process);
    for (const { channel, end } of inherited.ends) process.holdings.hold(channel, end);
    const shared = inherited.blocks.flatMap((block) => this.#blocks.shareable(block));
    seat.onMessage = (message) => this.#hearGuarded(process, message);
    seat.onDeath = (why) => this.#exit(process, -SIGSEGV, why);
    seat.ready.then(
      () => {
        const start = { pid, parent, lock: this.#lock, ...this.#program, role };
        if (process.exitCode !== undefined) return;
        for (const [block, memory] of shared) seat.post({ type: 'memory', block, memory });
        seat.post({ type: 'run', ...start });
      },
      () => {}, // onDeath has been told
    );
    return pid;
  }

  #exit(process: Process, code: number, why?: string, error = ''): void {
    if (process.exitCode !== undefined) return;
    process.exitCode = code;
    process.seat.terminate();
    for (const { stopWaiting } of process.questions.values()) stopWaiting();
    process.questions.clear();
    process.holdings.letGoOfAll();
    this.#lockQueue.forget(process);
    if (this.#lock.kind === 'memory') forgetProcess(this.#lock.buffer, process.pid);
    for (const watcher of [...process.exitWatchers]) watcher();
    this.#watch.happened();
    if (process.pid !== FIRST_PID) return;
    this.#watch.end();
    for (const other of this.#processes.values()) this.#exit(other, -SIGKILL); // elsewhere orphans live on, as on Unix
    this.#helpers.dispose();
    this.#events.onEnd(code, why, error);
  }

  /** What a program asks by odd ways may be anything: where it makes no sense the program ends, and the engine goes on. */
  #hearGuarded(process: Process, message: FromProcess): void {
    try {
      this.#hear(process, message);
    } catch (error) {
      this.#exit(
        process,
        -SIGSEGV,
        `it asked the engine for what cannot be (${String(error).slice(0, 200)}).`,
      );
    }
  }

  #hear(process: Process, message: FromProcess): void {
    switch (message.type) {
      case 'output':
        this.#events.onOutput(message.stream, message.text);
        break;
      case 'trace':
        this.#events.onTrace(process.pid - FIRST_PID, process.label, message.events, message.dropped);
        break;
      case 'ask':
        this.#watch.happened();
        this.#calls.ask(process, message.question, message.operation);
        break;
      case 'tell':
        this.#watch.happened();
        this.#calls.tell(process, message.operation);
        break;
      case 'cancel':
        this.#watch.happened();
        this.#calls.answer(process, message.question, undefined);
        break;
      case 'lock':
        this.#lockQueue[message.what](process);
        break;
      case 'stuck':
        this.#watch.onLost(process, message.threads);
        break;
      case 'choice':
        this.#events.onChoice(message.choice);
        break;
      case 'probed':
        this.#watch.onAnswer(process, message.round, message.threads);
        break;
      case 'exit':
        this.#exit(process, message.code, undefined, message.error);
        break;
    }
  }
}
