/** What processes ask of the operating system: pipes, semaphores, memory, waiting, spawning. An answer may take as long as it takes. */
import type { Helpers } from '../native/helpers.ts';
import { giveUp } from '../native/staging.ts';
import type { Answer, Asked, Inheritance, ProcessStart, SemaphoreId, Told } from '../wire.ts';
import type { Blocks } from './blocks.ts';
import { type Channels, PIPE_BYTES, SOCKET_BYTES } from './channels.ts';
import { Loans } from './loans.ts';
import type { Process } from './process.ts';
import { Semaphores } from './semaphores.ts';
import { Sockets } from './sockets.ts';

/** What the calls need to know and do about other processes. */
export interface ProcessTable {
  find(pid: number): Process | undefined;
  /** The new process's pid; undefined where no more may run. */
  start(
    parent: number,
    label: string,
    inherited: Inheritance,
    role: ProcessStart['role'],
  ): number | undefined;
  kill(pid: number, signal: number): void;
  archive(): Promise<Uint8Array | undefined>;
  readonly helpers: Pick<Helpers, 'compute' | 'tell'>;
}

type Watchers = Set<() => void> | undefined;

export class SystemCalls {
  readonly #os: ProcessTable;
  readonly #channels: Channels;
  readonly #blocks: Blocks;
  readonly #semaphores = new Semaphores();
  readonly #loans = new Loans();
  readonly #sockets: Sockets;

  constructor(os: ProcessTable, channels: Channels, blocks: Blocks) {
    this.#os = os;
    this.#channels = channels;
    this.#blocks = blocks;
    this.#sockets = new Sockets(channels);
  }

  /** Answers a question that is still open; `undefined` also to one that its asker has cancelled. */
  answer(process: Process, question: number, value: Answer, at?: number): void {
    const open = process.questions.get(question);
    if (!open) return;
    process.questions.delete(question);
    open.stopWaiting();
    process.seat.post({ type: 'answer', question, value, ...(at === undefined ? {} : { at }) });
  }

  ask(process: Process, question: number, operation: Asked): void {
    const answer = (value: Answer) => this.answer(process, question, value);
    process.questions.set(question, { operation, stopWaiting: () => {} });
    switch (operation.name) {
      case 'receive':
      case 'accept': {
        const watchers = this.#channels.watchers(operation.channel, 'read');
        this.#when(process, question, operation, [watchers], () => this.#receive(process, operation.channel));
        break;
      }
      case 'send':
        this.#send(process, question, operation);
        break;
      case 'wait': {
        const watchers = operation.handles.map((handle) => this.#watchersOf(handle));
        this.#when(process, question, operation, watchers, () => this.#readyOnes(operation.handles));
        break;
      }
      case 'acquire': {
        const stopWaiting = this.#semaphores.acquire(operation.semaphore, () => answer(1));
        if (process.questions.has(question)) process.questions.set(question, { operation, stopWaiting });
        break;
      }
      case 'spawn': {
        const { message, inherited, label } = operation;
        answer(this.#os.start(process.pid, label, inherited, { kind: 'child', message }));
        break;
      }
      case 'archive':
        this.#os.archive().then(answer);
        break;
      case 'compute': {
        const { name: _, home, ...task } = operation;
        // A helper must not wait for the rest of what a process that is gone was copying.
        process.questions.set(question, { operation, stopWaiting: () => giveUp(operation) });
        this.#os.helpers.compute(home, task, (value, at) => this.answer(process, question, value, at));
        break;
      }
      default:
        answer(this.#now(process, operation));
    }
  }

  /** Operations that are answered at once. */
  #now(process: Process, operation: Asked): Answer {
    switch (operation.name) {
      case 'value':
        return this.#semaphores.value(operation.semaphore);
      case 'listen':
        return Number(this.#sockets.listen(process, operation.address, operation.channel));
      case 'connect':
        return Number(this.#sockets.connect(process, operation.address, operation.there, operation.back));
      case 'claim':
        return Number(this.#loans.claim(process, operation.ticket));
      case 'load':
        return this.#blocks.load(operation.block, operation.offset, operation.bytes);
      case 'exists':
        return this.#os.find(operation.pid) ? 1 : 0;
      case 'exit code':
        return this.#os.find(operation.pid)?.exitCode;
      default:
        return undefined;
    }
  }

  /** Answers with what `attempt` finds, now or after a change of what is watched. */
  #when(
    process: Process,
    question: number,
    operation: Asked,
    watched: readonly Watchers[],
    attempt: () => { value: Answer } | undefined,
  ): void {
    const watcher = () => {
      const found = attempt();
      if (found) this.answer(process, question, found.value);
      return found !== undefined;
    };
    if (watcher()) return;
    for (const set of watched) set?.add(watcher);
    const stopWaiting = () => {
      for (const set of watched) set?.delete(watcher);
    };
    process.questions.set(question, { operation, stopWaiting });
  }

  #send(process: Process, question: number, operation: Extract<Asked, { name: 'send' }>): void {
    const { channel, message } = operation;
    if (!this.#channels.isRead(channel)) {
      this.answer(process, question, 0);
      return;
    }
    const end = this.#channels.send(channel, message);
    this.#when(process, question, operation, [this.#channels.watchers(channel, 'write')], () => {
      if (this.#channels.fits(channel, end)) return { value: 1 };
      return this.#channels.isRead(channel) ? undefined : { value: 0 };
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

  tell(process: Process, operation: Told): void {
    switch (operation.name) {
      case 'channel':
        this.#channels.open(operation.channel, operation.kind === 'pipe' ? PIPE_BYTES : SOCKET_BYTES);
        process.holdings.hold(operation.channel, 'read');
        process.holdings.hold(operation.channel, 'write');
        break;
      case 'unreceive':
        this.#channels.unreceive(operation.channel, operation.message);
        break;
      case 'close':
        process.holdings.letGo(operation.channel, operation.end);
        break;
      case 'lend':
        this.#loans.lend(process, operation.ticket, operation.ends);
        break;
      case 'block':
        this.#blocks.add(operation.block, operation.memory);
        break;
      case 'unblock':
        this.#blocks.remove(operation.block);
        break;
      case 'store':
        this.#blocks.store(operation.block, operation.offset, operation.message);
        break;
      case 'semaphore':
        this.#blocks.add(operation.semaphore, operation.memory);
        this.#semaphores.create(operation.semaphore, operation.memory, operation.label);
        break;
      case 'release':
      case 'offer':
        this.#semaphores[operation.name](operation.semaphore);
        break;
      case 'catch':
        process.catches[operation.caught ? 'add' : 'delete'](operation.signal);
        break;
      case 'job':
        this.#os.helpers.tell(operation.home, operation.request);
        break;
      case 'kill':
        this.#os.kill(operation.pid, operation.signal);
        break;
    }
  }

  /** What a semaphore is to the program. */
  semaphoreLabel(id: SemaphoreId): string {
    return this.#semaphores.label(id);
  }

  #isReady(handle: number): boolean {
    const process = this.#os.find(handle);
    return process ? process.exitCode !== undefined : this.#channels.isReady(handle);
  }

  #watchersOf(handle: number): Watchers {
    return this.#os.find(handle)?.exitWatchers ?? this.#channels.watchers(handle, 'read');
  }
}
