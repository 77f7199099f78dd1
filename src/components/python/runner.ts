/** Runs programs in the page's session, one at a time, and keeps spare interpreters warm between the runs. */
import {
  type Analysis,
  analyse,
  type Engine,
  type Outcome,
  type RunNews,
  type RunRequest,
} from '../../engine/index.ts';
import type { Session } from './session.ts';
import { affordable, thisDevice } from './thrift.ts';

/** Spares are a help; a run does not wait for them for ever. */
const warmPatienceMs = 5_000;

/** Analyses kept: of a reader who goes back and forth. */
const mostKnown = 20;

/** A run that came to nothing because Python is not here, with the sentence that says why. */
export class NoPythonError extends Error {
  override readonly name = 'NoPythonError';
}

export class Runner {
  readonly #session: Session;
  readonly #onChange: () => void;
  readonly #first: (engine: Engine) => Promise<void>;
  #beginning: Promise<void> | undefined;
  #stop: (() => void) | undefined;
  #choose: ((thread: number) => void) | undefined;
  #spares = 1;
  #warming: Promise<void> = Promise.resolve();
  #isBusy = false;
  /** Whoever waits for the run that goes on. */
  #idle = Promise.resolve();
  /** The analysis that goes on: a run of its own, in an interpreter of its own. */
  #analysing: Promise<unknown> | undefined;
  readonly #known = new Map<string, Analysis>();

  /** `first` is what Python is to do before any run, once. */
  constructor(
    session: Session,
    onChange: () => void,
    first: (engine: Engine) => Promise<void> = () => Promise.resolve(),
  ) {
    this.#session = session;
    this.#onChange = onChange;
    this.#first = first;
  }

  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** Once Python is ready: does what comes first, then keeps a spare interpreter warm. Never twice. */
  begin(): Promise<void> {
    const { engine } = this.#session;
    if (!engine) return Promise.resolve();
    this.#beginning ??= this.#first(engine).finally(() => this.#warm());
    return this.#beginning;
  }

  /** How many interpreters to keep ready from now on: processes start at once where there are spares. */
  want(spares: number): void {
    if (spares <= this.#spares) return;
    this.#spares = spares;
    if (!this.#isBusy) void this.#beginning?.then(() => this.#warm());
  }

  /** Nobody looks: the spares' memory goes back to the device. */
  rest(): void {
    if (!this.#isBusy) void this.#session.engine?.warm(0);
  }

  wake(): void {
    if (!this.#isBusy && this.#beginning) this.#warm();
  }

  /** Waits for Python where it must. Rejects with NoPythonError, or where the engine itself has gone. */
  async run(request: RunRequest, onBegin: () => void, onNews: (news: RunNews) => void): Promise<Outcome> {
    if (this.#isBusy) throw new Error('A second run was begun: the caller must look at isBusy.');
    this.#isBusy = true;
    const over = Promise.withResolvers<void>();
    this.#idle = over.promise;
    const abort = new AbortController();
    this.#stop = () => abort.abort();
    this.#onChange();
    try {
      return await this.#perform(request, abort.signal, onBegin, onNews);
    } finally {
      this.#isBusy = false;
      over.resolve();
      this.#stop = undefined;
      this.#choose = undefined;
      this.#warm();
      this.#onChange();
    }
  }

  /**
   * What is known of a program before it runs. Waits for Python, which it does not load, and for the run that goes on.
   * Undefined where there is no telling, or where nobody wants it any more.
   */
  async analyse(source: string, signal: AbortSignal): Promise<Analysis | undefined> {
    const known = this.#known.get(source);
    if (known) return known;
    await this.#session.settled();
    await this.begin();
    // What was waited for may have been followed by more.
    while (this.#isBusy || this.#analysing) await (this.#isBusy ? this.#idle : this.#analysing);
    const { engine } = this.#session;
    if (signal.aborted || !engine) return undefined;
    const analysing = analyse(engine, source).catch(() => undefined);
    this.#analysing = analysing;
    const analysis = await analysing;
    this.#analysing = undefined;
    if (!this.#isBusy) this.#warm();
    if (analysis) this.#remember(source, analysis);
    return analysis;
  }

  #remember(source: string, analysis: Analysis): void {
    this.#known.set(source, analysis);
    const [oldest] = this.#known.keys();
    if (this.#known.size > mostKnown && oldest !== undefined) this.#known.delete(oldest);
  }

  /** Before the program has begun this gives the run up; after that it interrupts it as Ctrl-C would. */
  stop(): void {
    this.#stop?.();
  }

  /** Lets a thread of a paused run go on. */
  choose(thread: number): void {
    this.#choose?.(thread);
  }

  async #perform(
    request: RunRequest,
    signal: AbortSignal,
    onBegin: () => void,
    onNews: (news: RunNews) => void,
  ): Promise<Outcome> {
    await orAborted(signal, this.#session.settled());
    await orAborted(signal, this.begin());
    if (this.#analysing) {
      await this.#analysing;
      this.#warm();
    }
    // An interpreter that boots beside a timed run would falsify its time.
    await orAborted(signal, Promise.race([this.#warming, after(warmPatienceMs)]));
    const { engine, state } = this.#session;
    if (!engine) throw new NoPythonError(sentence(state));
    onBegin();
    const run = engine.run(request, onNews);
    this.#stop = () => run.stop();
    this.#choose = (thread) => run.choose(thread);
    return await run.outcome;
  }

  /** Where it fails the next run boots its own interpreters, only later. */
  #warm(): void {
    const spares = affordable(this.#spares, thisDevice());
    this.#warming = this.#session.engine?.warm(spares).catch(() => undefined) ?? Promise.resolve();
    void this.#warming.then(() => (this.#isBusy ? undefined : this.#session.keepFiles()));
  }
}

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const sentence = (state: Session['state']): string => {
  if (state.phase === 'unsupported') return state.why;
  return state.phase === 'failed' ? state.message : '';
};

function orAborted<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new NoPythonError('')), { once: true });
    promise.then(resolve, reject);
  });
}
