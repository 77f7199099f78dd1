/** What processes ask of the operating system: pipes, semaphores, waiting, spawning. An answer may take as long as it takes. */
import type { Answer, Asked, Inherited, ProcessStart, Told } from '../wire.ts';
import type { Channels } from './channels.ts';
import type { Process } from './process.ts';
import { Semaphores } from './semaphores.ts';

/** What the calls need to know and do about other processes. */
export interface ProcessTable {
  find(pid: number): Process | undefined;
  /** The new process's pid; undefined where no more may run. */
  start(
    parent: number,
    label: string,
    inherited: readonly Inherited[],
    role: ProcessStart['role'],
  ): number | undefined;
  kill(pid: number, signal: number): void;
  archive(): Promise<Uint8Array | undefined>;
}

export class SystemCalls {
  readonly #os: ProcessTable;
  readonly #channels: Channels;
  readonly #semaphores = new Semaphores();

  constructor(os: ProcessTable, channels: Channels) {
    this.#os = os;
    this.#channels = channels;
  }

  /** Answers a question that is still open; `undefined` also to one that its asker has cancelled. */
  answer(process: Process, question: number, value: Answer): void {
    const stopWaiting = process.questions.get(question);
    if (!stopWaiting) return;
    process.questions.delete(question);
    stopWaiting();
    process.seat.post({ type: 'answer', question, value });
  }

  ask(process: Process, question: number, operation: Asked): void {
    const answer = (value: Answer) => this.answer(process, question, value);
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
        this.#os.archive().then(answer);
        break;
      case 'exists':
        answer(this.#os.find(operation.pid) ? 1 : 0);
        break;
      case 'exit code':
        answer(this.#os.find(operation.pid)?.exitCode);
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
      if (found) this.answer(process, question, found.value);
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

  #spawn(
    process: Process,
    { message, inherited, label }: Extract<Asked, { name: 'spawn' }>,
  ): number | undefined {
    return this.#os.start(process.pid, label, inherited, { kind: 'child', message });
  }

  tell(process: Process, operation: Told): void {
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
      case 'catch':
        process.catches[operation.caught ? 'add' : 'delete'](operation.signal);
        break;
      case 'kill':
        this.#os.kill(operation.pid, operation.signal);
        break;
    }
  }

  #isReady(handle: number): boolean {
    const process = this.#os.find(handle);
    return process ? process.exitCode !== undefined : this.#channels.isReady(handle);
  }

  #watchersOf(handle: number): Set<() => void> | undefined {
    return this.#os.find(handle)?.exitWatchers ?? this.#channels.watchers(handle);
  }
}
