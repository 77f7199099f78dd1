/**
 * The operating system of one run: its processes and what they share. Knows nothing of Python, and keeps all its state here,
 * so that a dying worker can leave nothing half done.
 */
import { limits } from '../limits.ts';
import type { LockPlace } from '../lock/shared-lock.ts';
import type { Stream } from '../trace.ts';
import type {
  Answer,
  Asked,
  FromProcess,
  Inherited,
  ProcessEvent,
  ProcessStart,
  StuckReport,
  Told,
} from '../wire.ts';
import { Channels } from './channels.ts';
import type { Seat } from './crew.ts';
import { Holdings } from './holdings.ts';
import { LockQueue } from './lock-queue.ts';
import { Semaphores } from './semaphores.ts';

/** Pids start here: a pid must not look like an index, and `1` is init's. */
const FIRST_PID = 1000;
/** Exit codes of processes that did not end by themselves: as `Process.exitcode` shows a signal. */
const SIGKILL = -9;
const SIGSEGV = -11;

export interface RunEvents {
  onOutput(stream: Stream, text: string): void;
  onTrace(process: number, label: string, events: readonly ProcessEvent[]): void;
  onStuck(threads: readonly StuckReport[]): void;
  /** The run's first process is gone, and with it all others. `why` where its interpreter died. */
  onEnd(code: number, why: string | undefined): void;
  /** The standard library's archive, fetched once for all runs; undefined where that fails. */
  archive(): Promise<Uint8Array | undefined>;
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly label: string;
  readonly seat: Seat;
  /** Questions not yet answered, each with how to stop waiting. */
  readonly questions: Map<number, () => void>;
  readonly holdings: Holdings;
  readonly exitWatchers: Set<() => void>;
  exitCode: number | undefined;
}

export class Processes {
  readonly #takeSeat: () => Seat;
  readonly #lock: LockPlace;
  readonly #path: string;
  readonly #events: RunEvents;
  readonly #processes = new Map<number, Process>();
  readonly #channels = new Channels();
  readonly #semaphores = new Semaphores();
  readonly #lockQueue = new LockQueue<Process>((process) => process.seat.post({ type: 'granted' }));

  constructor(takeSeat: () => Seat, lock: LockPlace, path: string, events: RunEvents) {
    this.#takeSeat = takeSeat;
    this.#lock = lock;
    this.#path = path;
    this.#events = events;
  }

  startMain(source: string): void {
    this.#start(0, 'main', [], { kind: 'main', source });
  }

  /** SIGINT to the run's first process. */
  interrupt(): void {
    this.#processes.get(FIRST_PID)?.seat.post({ type: 'interrupt' });
  }

  killAll(): void {
    const main = this.#processes.get(FIRST_PID);
    if (main) this.#exit(main, SIGKILL);
  }

  #start(parent: number, label: string, inherited: readonly Inherited[], role: ProcessStart['role']): number {
    const pid = FIRST_PID + this.#processes.size;
    const seat = this.#takeSeat();
    const process: Process = {
      pid,
      parent,
      label,
      seat,
      questions: new Map(),
      holdings: new Holdings(this.#channels),
      exitWatchers: new Set(),
      exitCode: undefined,
    };
    this.#processes.set(pid, process);
    for (const { channel, end } of inherited) process.holdings.hold(channel, end);
    seat.onMessage = (message) => this.#hear(process, message);
    seat.onDeath = (why) => this.#exit(process, SIGSEGV, why);
    seat.ready.then(
      () => {
        const start = { pid, parent, lock: this.#lock, path: this.#path, role };
        if (process.exitCode === undefined) seat.post({ type: 'run', ...start });
      },
      () => {}, // onDeath has been told
    );
    return pid;
  }

  #exit(process: Process, code: number, why?: string): void {
    if (process.exitCode !== undefined) return;
    process.exitCode = code;
    process.seat.terminate();
    for (const stopWaiting of process.questions.values()) stopWaiting();
    process.questions.clear();
    process.holdings.letGoOfAll();
    this.#lockQueue.forget(process);
    for (const watcher of [...process.exitWatchers]) watcher();
    for (const child of this.#processes.values())
      if (child.parent === process.pid) this.#exit(child, SIGKILL);
    if (process.pid === FIRST_PID) this.#events.onEnd(code, why);
  }

  #hear(process: Process, message: FromProcess): void {
    switch (message.type) {
      case 'output':
        this.#events.onOutput(message.stream, message.text);
        break;
      case 'trace':
        this.#events.onTrace(process.pid - FIRST_PID, process.label, message.events);
        break;
      case 'ask':
        this.#ask(process, message.question, message.operation);
        break;
      case 'tell':
        this.#tell(process, message.operation);
        break;
      case 'cancel':
        this.#answer(process, message.question, undefined);
        break;
      case 'lock':
        this.#lockQueue[message.what](process);
        break;
      case 'stuck':
        if (process.pid === FIRST_PID) this.#events.onStuck(message.threads);
        break;
      case 'exit':
        this.#exit(process, message.code);
        break;
    }
  }

  #answer(process: Process, question: number, value: Answer): void {
    const stopWaiting = process.questions.get(question);
    if (!stopWaiting) return;
    process.questions.delete(question);
    stopWaiting();
    process.seat.post({ type: 'answer', question, value });
  }

  #ask(process: Process, question: number, operation: Asked): void {
    const answer = (value: Answer) => this.#answer(process, question, value);
    process.questions.set(question, () => {});
    switch (operation.name) {
      case 'receive':
      case 'accept': {
        const watchers = this.#channels.watchers(operation.channel);
        this.#when(process, question, [watchers], () => this.#receive(process, operation.channel));
        break;
      }
      case 'wait': {
        const watchers = operation.handles.map((handle) => this.#watchersOf(handle));
        this.#when(process, question, watchers, () => this.#readyOnes(operation.handles));
        break;
      }
      case 'acquire': {
        const stopWaiting = this.#semaphores.acquire(operation.semaphore, () => answer(1));
        if (process.questions.has(question)) process.questions.set(question, stopWaiting);
        break;
      }
      case 'value':
        answer(this.#semaphores.value(operation.semaphore));
        break;
      case 'connect':
        answer(this.#connect(process, operation) ? 1 : 0);
        break;
      case 'spawn':
        answer(this.#spawn(process, operation));
        break;
      case 'archive':
        this.#events.archive().then(answer);
        break;
      case 'exit code':
        answer(this.#processes.get(operation.pid)?.exitCode);
        break;
    }
  }

  /** Answers with what `attempt` finds, now or after a change of what is watched. */
  #when(
    process: Process,
    question: number,
    watched: readonly (Set<() => void> | undefined)[],
    attempt: () => { value: Answer } | undefined,
  ): void {
    const watcher = () => {
      const found = attempt();
      if (found) this.#answer(process, question, found.value);
      return found !== undefined;
    };
    if (watcher()) return;
    for (const set of watched) set?.add(watcher);
    process.questions.set(question, () => {
      for (const set of watched) set?.delete(watcher);
    });
  }

  #readyOnes(handles: readonly number[]): { value: string } | undefined {
    const ready = handles.filter((handle) => this.#isReady(handle));
    return ready.length > 0 ? { value: ready.join(',') } : undefined;
  }

  #receive(process: Process, channel: number): { value: Answer } | undefined {
    const message = this.#channels.receive(channel);
    if (message === undefined) return undefined;
    if (message === 'end') return { value: undefined };
    if (message instanceof Uint8Array) return { value: message };
    process.holdings.adopt(message.receive, 'read');
    process.holdings.adopt(message.send, 'write');
    return { value: `${message.receive},${message.send}` };
  }

  /** Makes the two channels of a connection and hands the other side of them to the listener. */
  #connect(process: Process, { channel, there, back }: Extract<Asked, { name: 'connect' }>): boolean {
    if (!this.#channels.isRead(channel)) return false;
    process.holdings.hold(there, 'write');
    process.holdings.hold(back, 'read');
    this.#channels.hold(there, 'read'); // the listener's ends: counted now, adopted when it accepts
    this.#channels.hold(back, 'write');
    this.#channels.send(channel, { receive: there, send: back });
    return true;
  }

  #spawn(process: Process, operation: Extract<Asked, { name: 'spawn' }>): number | undefined {
    const alive = [...this.#processes.values()].filter((each) => each.exitCode === undefined);
    if (alive.length >= limits.processes) return undefined;
    const { message, inherited, label } = operation;
    return this.#start(process.pid, label, inherited, { kind: 'child', message });
  }

  #tell(process: Process, operation: Told): void {
    switch (operation.name) {
      case 'channel':
        process.holdings.hold(operation.channel, 'read');
        process.holdings.hold(operation.channel, 'write');
        break;
      case 'send':
        this.#channels.send(operation.channel, operation.message);
        break;
      case 'unreceive':
        this.#channels.unreceive(operation.channel, operation.message);
        break;
      case 'close':
        process.holdings.letGo(operation.channel, operation.end);
        break;
      case 'semaphore':
        this.#semaphores.create(operation.semaphore, operation.value);
        break;
      case 'release':
        this.#semaphores.release(operation.semaphore);
        break;
      case 'kill': {
        const victim = this.#processes.get(operation.pid);
        if (victim) this.#exit(victim, -operation.signal);
        break;
      }
    }
  }

  #isReady(handle: number): boolean {
    const process = this.#processes.get(handle);
    return process ? process.exitCode !== undefined : this.#channels.isReady(handle);
  }

  #watchersOf(handle: number): Set<() => void> | undefined {
    return this.#processes.get(handle)?.exitWatchers ?? this.#channels.watchers(handle);
  }
}
