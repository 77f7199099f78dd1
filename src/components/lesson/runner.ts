/** Runs programs in the page's session, one at a time, and times the unit of the scale before anything else. */
import type { Outcome, RunNews, RunRequest } from '../../engine/index.ts';
import type { Session } from '../python/session.ts';
import type { Unit } from '../quiz/quiz-element.ts';
import { printedSeconds } from '../reveal/recorded.ts';
import type { PageData } from './page-data.ts';
import { printedText } from './result.ts';
import { affordable, thisDevice } from './thrift.ts';

/** Spares are a help; a run does not wait for them for ever. */
const warmPatienceMs = 5_000;

/** A run that came to nothing because Python is not here, with the sentence that says why. */
export class NoPythonError extends Error {
  override readonly name = 'NoPythonError';
}

export class Runner {
  readonly #session: Session;
  readonly #data: PageData;
  readonly #onChange: () => void;
  #unit: Unit = { state: 'later' };
  #measuring: Promise<void> | undefined;
  #stop: (() => void) | undefined;
  #spares = 1;
  #warming: Promise<void> = Promise.resolve();
  #isBusy = false;

  constructor(session: Session, data: PageData, onChange: () => void) {
    this.#session = session;
    this.#data = data;
    this.#onChange = onChange;
  }

  get isBusy(): boolean {
    return this.#isBusy;
  }

  get unit(): Unit {
    return this.#unit;
  }

  /** Once Python is ready: times one call, then keeps a spare interpreter warm. Never twice. */
  measure(): Promise<void> {
    this.#measuring ??= this.#time().finally(() => this.#warm());
    return this.#measuring;
  }

  /** How many interpreters to keep ready from now on: processes start at once where there are spares. */
  want(spares: number): void {
    if (spares <= this.#spares) return;
    this.#spares = spares;
    if (!this.#isBusy && this.#measuring) void this.#measuring.then(() => this.#warm());
  }

  /** Nobody looks: the spares' memory goes back to the device. */
  rest(): void {
    if (!this.#isBusy) void this.#session.engine?.warm(0);
  }

  wake(): void {
    if (!this.#isBusy && this.#measuring) this.#warm();
  }

  /** Waits for Python where it must. Rejects with NoPythonError, or where the engine itself has gone. */
  async run(request: RunRequest, onBegin: () => void, onNews: (news: RunNews) => void): Promise<Outcome> {
    if (this.#isBusy) throw new Error('A second run was begun: the caller must look at isBusy.');
    this.#isBusy = true;
    const abort = new AbortController();
    this.#stop = () => abort.abort();
    this.#onChange();
    try {
      return await this.#perform(request, abort.signal, onBegin, onNews);
    } finally {
      this.#isBusy = false;
      this.#stop = undefined;
      this.#warm();
      this.#onChange();
    }
  }

  /** Before the program has begun this gives the run up; after that it interrupts it as Ctrl-C would. */
  stop(): void {
    this.#stop?.();
  }

  async #perform(
    request: RunRequest,
    signal: AbortSignal,
    onBegin: () => void,
    onNews: (news: RunNews) => void,
  ): Promise<Outcome> {
    await orAborted(signal, this.#session.settled());
    if (this.#session.engine) await orAborted(signal, this.measure());
    // An interpreter that boots beside a timed run would falsify its time.
    await orAborted(signal, Promise.race([this.#warming, after(warmPatienceMs)]));
    const { engine, state } = this.#session;
    if (!engine) throw new NoPythonError(sentence(state));
    onBegin();
    const run = engine.run(request, onNews);
    this.#stop = () => run.stop();
    return await run.outcome;
  }

  async #time(): Promise<void> {
    const { engine } = this.#session;
    const { unit, reads } = this.#data.quiz.estimate;
    const source = this.#data.programs[unit];
    if (!engine || source === undefined) return;
    this.#set({ state: 'measuring' });
    try {
      const outcome = await engine.run({ source, filename: unit, mode: 'freely' }).outcome;
      const seconds = printedSeconds(printedText(outcome), reads);
      this.#set(seconds === undefined || seconds <= 0 ? { state: 'later' } : { state: 'measured', seconds });
    } catch {
      this.#set({ state: 'later' });
    }
  }

  /** Where it fails the next run boots its own interpreters, only later. */
  #warm(): void {
    const spares = affordable(this.#spares, thisDevice());
    this.#warming = this.#session.engine?.warm(spares).catch(() => undefined) ?? Promise.resolve();
  }

  #set(unit: Unit): void {
    this.#unit = unit;
    this.#onChange();
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
