/** The worker of one process: one interpreter, used once. boot, ready, run, exit; then the kernel terminates it. */

import type { Senses } from '../interpreter/senses.ts';
import { Stacks } from '../interpreter/stacks.ts';
import { MemoryLock } from '../lock/memory-lock.ts';
import { MessageLock } from '../lock/message-lock.ts';
import { Staging } from '../native/staging.ts';
import { transferred } from '../native/transfer.ts';
import { OUT_OF_MEMORY, TOO_DEEP } from '../outcome.ts';
import { Chosen } from '../schedule/chosen.ts';
import { Repeatable } from '../schedule/repeatable.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { Scheduler } from '../scheduler/scheduler.ts';
import type { Thread } from '../scheduler/thread.ts';
import type {
  FromProcess,
  Job,
  ProcessCode,
  ProcessHeap,
  ProcessStart,
  StuckReport,
  Told,
  ToProcess,
} from '../wire.ts';
import { type HostServices, makeHost } from './host.ts';
import { bootInterpreter, entryPoints, type LateFiles } from './interpreter.ts';
import { choiceOf, threadsFor } from './look.ts';
import { Memory } from './memory.ts';
import { Questions } from './questions.ts';
import { ProcessRecorder } from './recorder.ts';
import { Semaphores } from './semaphores.ts';
import { identsOf, stuckReports } from './stuck.ts';
import { takeAwayEval, takeAwayOutward } from './wall.ts';

/** Kept here, and taken away from the program: nobody else speaks to the kernel. */
const send = self.postMessage.bind(self);
const post = (message: FromProcess): void => send(message, { transfer: transferred(message) });
const tell = (operation: Told): void => post({ type: 'tell', operation });

/** A booted interpreter, waiting for its one run. */
class Process {
  readonly #scheduler: Scheduler;
  readonly #stacks: Stacks;
  readonly #recorder: ProcessRecorder;
  readonly #questions: Questions;
  readonly #senses: Senses;
  readonly #memory: Memory;
  readonly #semaphores: Semaphores;
  readonly #staging = new Staging();
  readonly #entry: ReturnType<typeof entryPoints>;
  #messageLock: MessageLock | undefined;
  #chosen: Chosen | undefined;
  #exited = false;
  #code = 0;
  #uncaught = '';

  static async boot(code: ProcessCode, files: LateFiles): Promise<Process> {
    let services: HostServices | undefined;
    const host = makeHost(() => {
      if (!services) throw new Error('Python called the host before the process had begun.');
      return services;
    });
    const { pyodide, module, checkpoint, senses } = await bootInterpreter(code, files, host);
    const entry = entryPoints(pyodide);
    const process = new Process(
      checkpoint,
      new Stacks(pyodide, module, entry.cells),
      senses,
      new Memory(() => module.HEAPU8.buffer),
      entry,
      (given) => {
        services = given;
      },
    );
    pyodide.setStdout(process.#recorder.stream('out'));
    pyodide.setStderr(process.#recorder.stream('err'));
    pyodide.setStdin({ stdin: () => null }); // nobody can type: it is closed
    entry.main['on_boot'](code.cpuCount, crypto.getRandomValues(new Uint8Array(32)));
    takeAwayOutward();
    takeAwayEval();
    post({ type: 'ready', python: pyodide.runPython('import sys; sys.version.split()[0]') });
    return process;
  }

  private constructor(
    checkpoint: ConstructorParameters<typeof Scheduler>[0],
    stacks: Stacks,
    senses: Senses,
    memory: Memory,
    entry: ReturnType<typeof entryPoints>,
    serve: (services: HostServices) => void,
  ) {
    this.#senses = senses;
    this.#memory = memory;
    this.#semaphores = new Semaphores(memory, tell);
    this.#entry = entry;
    this.#stacks = stacks;
    this.#recorder = new ProcessRecorder(post, () => this.#scheduler.currentId());
    this.#scheduler = new Scheduler(checkpoint, stacks, this.#recorder, {
      onStuck: (blocked) => {
        this.#recorder.flush();
        post({ type: 'stuck', threads: this.#reports(blocked) });
      },
      onChoice: () => this.#askForChoice(),
      onThreadGone: entry.onThreadGone,
      onTurn: () => this.#recorder.flush(),
      onFatal: (error) => this.die(error),
    });
    this.#questions = new Questions(post, {
      wake: (thread, at, operation) => {
        // Of a call that was given up, a helper may still be reading.
        if (operation.name === 'compute') this.#staging.giveBack(operation.data);
        this.#scheduler.wake(thread, at && at - performance.timeOrigin);
      },
      expect: (change, operation) => {
        this.#scheduler.expected += change;
        if (operation.name === 'archive') this.#scheduler.hold(change > 0);
      },
    });
    this.#serve = serve;
  }

  readonly #serve: (services: HostServices) => void;

  async run(start: ProcessStart): Promise<void> {
    this.#serve({
      scheduler: this.#scheduler,
      questions: this.#questions,
      memory: this.#memory,
      semaphores: this.#semaphores,
      staging: this.#staging,
      tell,
      pid: start.pid,
      parent: start.parent,
      exitCode: (code) => {
        this.#code = code;
      },
      uncaught: (name) => {
        this.#uncaught = name;
      },
      exitNow: (code) => this.#exit(code),
    });
    if (start.lock.kind === 'memory') this.#scheduler.runBehind(new MemoryLock(start.lock.buffer, start.pid));
    if (start.lock.kind === 'messages') {
      this.#messageLock = new MessageLock((what) => post({ type: 'lock', what }));
      this.#scheduler.runBehind(this.#messageLock);
    }
    if (start.seed !== undefined) this.#follow(new Repeatable(start.seed));
    else if (start.choices !== undefined) {
      this.#chosen = new Chosen(start.choices);
      this.#follow(this.#chosen);
    }
    const { role, path, files } = start;
    this.#stacks.source.program = path;
    this.#entry.writeFiles(path.slice(0, path.lastIndexOf('/')), files);
    const archives = Object.keys(files).filter((name) => name.endsWith('.zip'));
    const body =
      role.kind === 'main'
        ? this.#entry.body('run_main', role.source, path, archives.join('\n'))
        : this.#entry.body('run_child', role.message, path);
    await this.#scheduler.runMain(body);
    this.#exit(this.#code);
  }

  /** Which thread goes next, time and chance: all from the schedule. */
  #follow(schedule: Schedule): void {
    this.#senses.world = schedule;
    this.#scheduler.repeat(schedule);
    const bytes = new Uint8Array(32);
    schedule.fill(bytes);
    this.#entry.main['reseed'](bytes);
  }

  hear(
    message: Extract<ToProcess, { type: 'answer' | 'granted' | 'signal' | 'memory' | 'probe' | 'choose' }>,
  ): void {
    if (message.type === 'probe') {
      const blocked = this.#scheduler.stuck();
      post({ type: 'probed', round: message.round, threads: blocked && this.#reports(blocked) });
      return;
    }
    if (message.type === 'answer') this.#questions.onAnswer(message.question, message.value, message.at);
    if (message.type === 'memory') this.#memory.map(message.block, message.memory);
    if (message.type === 'granted') this.#messageLock?.grant();
    if (message.type === 'choose') {
      this.#chosen?.choose(message.thread);
      this.#scheduler.chosen();
    }
    if (message.type === 'signal') this.#scheduler.interrupt(message.signal);
    this.#scheduler.kick();
  }

  #askForChoice(): void {
    const { held, look } = this.#entry;
    const threads = this.#scheduler.roster.all();
    const looked = { variables: look(threadsFor(threads)), held: held(identsOf(threads)) };
    this.#recorder.flush();
    post({ type: 'choice', choice: choiceOf(threads, this.#chosen?.taken ?? [], looked) });
  }

  /** What each waiting thread waits for, and what it holds. */
  #reports(blocked: readonly Thread[]): StuckReport[] {
    const { tasks, held, semaphoreNames } = this.#entry;
    const told = { tasks: tasks(), held: held(identsOf(blocked)), semaphoreNames: semaphoreNames() };
    return stuckReports(blocked, told, (id) => this.#semaphores.heldBy(id));
  }

  /** As a helper, which runs nothing else: C code for a thread of another interpreter. */
  compute(job: Job): void {
    const value = this.#entry.serve(job);
    if (job.job !== 0)
      post({ type: 'done', job: job.job, value, at: performance.timeOrigin + performance.now() });
  }

  die(error: unknown): void {
    if (this.#exited) return;
    this.#exited = true;
    this.#recorder.flush();
    post({ type: 'dead', why: inWords(error) });
  }

  #exit(code: number): void {
    if (this.#exited) return;
    this.#exited = true;
    this.#recorder.flush();
    post({ type: 'exit', code, error: this.#uncaught });
  }
}

/** What engines say when the heap cannot grow, or an interpreter gives up for lack of memory. */
const NO_MEMORY =
  /out of memory|\bOOM\b|could not allocate memory|Memory\.grow|Array buffer allocation failed/i;

/** What they say when their own stack is full. */
const NO_STACK = /Maximum call stack size exceeded|too much recursion/;

const inWords = (error: unknown): string => {
  const words = message(error);
  if (NO_MEMORY.test(words)) return `${OUT_OF_MEMORY}: ${words}`;
  return NO_STACK.test(words) ? `${TOO_DEEP}: ${words}` : words;
};

const message = (error: unknown): string =>
  (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 500);

let process: Process | undefined;
const [wasm, heap] = [Promise.withResolvers<WebAssembly.Module>(), Promise.withResolvers<ProcessHeap>()];

self.onmessage = async ({ data }: MessageEvent<ToProcess>) => {
  try {
    if (data.type === 'boot') process = await Process.boot(data, { wasm: wasm.promise, heap: heap.promise });
    else if (data.type === 'module') wasm.resolve(data.wasm);
    else if (data.type === 'heap') heap.resolve(data.heap);
    else if (data.type === 'run') await process?.run(data);
    else if (data.type === 'job') process?.compute(data);
    else process?.hear(data);
  } catch (error) {
    if (process) process.die(error);
    else post({ type: 'dead', why: inWords(error) });
  }
};
