/**
 * Stacks: starts Python on a C stack of its own, switches it away at a checkpoint and back.
 *
 * Each thread has a malloc'ed stack in the heap and a PyThreadState of its own (made by Pyodide when a promising call starts).
 * All of them run on the one real thread of the worker; which one is the scheduler's choice.
 */
import { limits } from '../limits.ts';
import { Countdown, type Poller } from './countdown.ts';
import { C_STACK_TOP, checkLayout, EVAL_BREAKER, NATIVE_ID, SIGNALS_BIT, THREAD_ID } from './layout.ts';
import { Pace } from './pace.ts';
import type { PyodideInterface, PyodideModule, PyProxy } from './pyodide.ts';
import { SourceLine } from './source-line.ts';

/**
 * How much of its C stack a thread may use before RecursionError, at most, and the reserve below, in bytes.
 *
 * Beside it grows the browser’s own, of about 1 MB, and to overflow that is the interpreter’s end. A C function may need much of
 * one and little of the other. With 64 KB the first `strptime`, which compiles a module inside a C call, was too deep, and a
 * function under `lru_cache` called itself 140 times, with 224 KB 500 times. What ends the interpreter in place of a
 * RecursionError, with 224 KB and not with 64: a JSON text of a hundred thousand brackets, and the repr() of such a list.
 */
const STACK_USABLE_MOST = 224 * 1024;
const STACK_RESERVE = 16 * 1024;

/** A C stack in the heap. `exception` is a cell that a promising call writes a raised exception to. */
export interface Stack {
  readonly base: number;
  readonly bytes: number;
  readonly exception: number;
}

/** After how many checks the next one polls. Times in ms of the worker's clock. */
export interface Paced {
  /** The eval breaker polls. */
  next(now: number): number;
  /** A thread comes on again; `left` were left when it was switched away. */
  restart(now: number, left: number): number;
}

/** Addresses of what `host.py` reads. */
export interface Cells {
  readonly reason: number;
  readonly running: number;
}

export class Stacks {
  readonly #module: PyodideModule;
  readonly #localKey: number;
  readonly #javascriptStack: number;
  readonly #start: (...args: readonly unknown[]) => Promise<number>;
  readonly #free: Stack[] = [];
  /** Address of the byte in which Python reads why it goes on. */
  readonly #reason: number;
  /** Index of the word in which Python reads which thread runs. */
  readonly #running: number;
  readonly #countdown: Countdown;
  #isOn = false;
  #pace: Paced = new Pace(performance.now());
  /** Where the running thread is in the program. */
  readonly source: SourceLine;

  constructor(pyodide: PyodideInterface, module: PyodideModule, cells: Cells) {
    this.#module = module;
    this.source = new SourceLine(module);
    this.#reason = cells.reason;
    this.#running = cells.running >> 2;
    this.#countdown = new Countdown(() => module.HEAP32, module.__Py_emscripten_signal_clock);
    this.#localKey = checkLayout(pyodide, module);
    this.#javascriptStack = module.stackSave();
    this.#start = WebAssembly.promising(module.__pyproxy_apply_promising);
    module.HEAP8[module._Py_EMSCRIPTEN_SIGNAL_HANDLING] = 1;
  }

  /** A stack for a new thread, or undefined where the heap has no room: "can't start new thread". */
  allocate(bytes: number): Stack | undefined {
    const pooled = bytes === limits.threadStackBytes ? this.#free.pop() : undefined;
    if (pooled) return pooled;
    const base = this.#module._malloc(bytes);
    if (!base) return undefined;
    return { base, bytes, exception: this.#module._malloc(4) };
  }

  free(stack: Stack): void {
    if (stack.bytes === limits.threadStackBytes) this.#free.push(stack);
    else {
      this.#module._free(stack.base);
      this.#module._free(stack.exception);
    }
  }

  /** Calls `body` on `stack`. Resolves when it returns; an exception it leaves is printed. Rejects on a fatal error. */
  async run(body: PyProxy, stack: Stack): Promise<void> {
    const module = this.#module;
    module.validSuspender.value = true;
    module.stackRestore((stack.base + stack.bytes) & ~15);
    module.stackStop = module.stackSave();
    module.HEAPU32[stack.exception >> 2] = 0;
    this.#isOn = true;
    await this.#start(null, module.PyProxy_getPtr(body), [], 0, [], 0, stack.exception);
    const exception = module.HEAPU32[stack.exception >> 2];
    if (exception) {
      module._PyErr_SetRaisedException(exception);
      module._PyErr_Print();
    }
  }

  /** Back to JavaScript's own stack, after a thread has ended or before another one is resumed. */
  leave(): void {
    this.#isOn = false;
    this.#module.stackRestore(this.#javascriptStack);
    this.#module.validSuspender.value = false;
  }

  /** Called on the new stack, by the thread itself: gives its PyThreadState an identity and the stack's bounds. */
  enter(stack: Stack, ident: number, isMain: boolean): void {
    const module = this.#module;
    const heap = module.HEAPU32;
    const state = module._PyThreadState_GetUnchecked();
    for (const offset of [this.#localKey, this.#localKey + 4]) {
      const inherited = heap[(state + offset) >> 2] ?? 0;
      heap[(state + offset) >> 2] = 0;
      if (inherited && !isMain) module._Py_DecRef(inherited);
    }
    const bounds = (state + C_STACK_TOP) >> 2;
    if (heap[bounds] !== module._emscripten_stack_get_base())
      throw new Error('PyThreadState.c_stack_top is not where CPython 3.14 has it.');
    const top = stack.base + stack.bytes;
    heap[bounds] = top;
    const usable = Math.min(STACK_USABLE_MOST, stack.bytes - 2 * STACK_RESERVE);
    heap[bounds + 1] = top - usable;
    heap[bounds + 2] = top - usable - STACK_RESERVE;
    heap[(state + THREAD_ID) >> 2] = ident;
    heap[(state + NATIVE_ID) >> 2] = ident;
  }

  /** From now on polls come at this pace. */
  set pace(pace: Paced) {
    this.#pace = pace;
    this.#countdown.left = pace.restart(performance.now(), 1);
  }

  /** Asked once in each poll. The eval breaker is the only place where the GIL may be dropped. */
  poller(): Poller {
    return this.#countdown.poller();
  }

  /** Sets when the eval breaker polls next. Once per poll of it. `now` in ms of the worker's clock. */
  polled(now: number): void {
    this.#countdown.left = this.#pace.next(now);
  }

  /** Makes the very next check poll, instead of when the pace would: a blocking call uses it to be switched away at once. */
  pollAtNextCheck(): void {
    this.#countdown.left = 0;
  }

  /** Whether a thread is on its stack. Python that runs while none is was called by the event loop, on JavaScript's own stack. */
  get isOn(): boolean {
    return this.#isOn;
  }

  /** False also while a JavaScript frame lies between the interpreter and the promising call. */
  get canSwitch(): boolean {
    return this.#isOn && Boolean(this.#module.validSuspender.value);
  }

  /** Writes which thread runs from now on, by the scheduler’s id. */
  setRunning(thread: number): void {
    this.#module.HEAPU32[this.#running] = thread;
  }

  /** Whether our own code looks for names, which CPython does not do. */
  get isLookingForNames(): boolean {
    return this.#module.HEAPU32[this.#running + 1] !== 0;
  }

  /** Writes why a parked thread goes on, where Python's `park` reads it. */
  setReason(reason: number): void {
    this.#module.HEAPU8[this.#reason] = reason;
  }

  /** Has the thread that runs now handle a signal; the value is what the poll must return. */
  raiseSignal(signal: number): number {
    const state = this.#module._PyThreadState_GetUnchecked();
    const breaker = (state + EVAL_BREAKER) >> 2;
    this.#module.HEAPU32[breaker] = (this.#module.HEAPU32[breaker] ?? 0) | SIGNALS_BIT;
    return signal;
  }

  /** Takes the running thread off the processor. The answer puts it back, to be called when it is on its stack again. */
  switchAway(): (reason: number) => void {
    const module = this.#module;
    const state = module._captureThreadState();
    if (!state) throw new Error('The thread state could not be captured.');
    const pointer = module.stackSave();
    const stop = module.stackStop;
    const suspender = module.suspenderGlobal.value;
    const { left } = this.#countdown;
    module.stackRestore(this.#javascriptStack);
    this.#isOn = false;
    return (reason) => {
      this.#isOn = true;
      module.stackRestore(pointer);
      module.stackStop = stop;
      module._restoreThreadState(state);
      module.suspenderGlobal.value = suspender;
      module.validSuspender.value = true;
      this.setReason(reason);
      this.#countdown.left = this.#pace.restart(performance.now(), left);
    };
  }
}
