/** The runs of the playground, one after another: Python's session, the run that goes on, the one before it, the drawing. */
import {
  type Analysis,
  checkRequest,
  type Outcome,
  type RunNews,
  type RunRequest,
} from '../../engine/index.ts';
import { engineManifest } from '../python/manifest.ts';
import { NoPythonError, Runner } from '../python/runner.ts';
import { Session } from '../python/session.ts';
import type { SessionState } from '../python/session-state.ts';
import { whenHiddenLong } from '../python/thrift.ts';
import { isBusy, nextRun, notRun, type RunEvent, type RunState } from '../run/run.ts';
import type { TimelineElement } from '../timeline/timeline-element.ts';
import { type Project, startsProcesses } from './project.ts';
import { strings } from './strings.ts';
import type { Zip } from './zips.ts';

/** As many processes as most programs start, and the first. */
const poolSpares = 5;

interface Ended {
  readonly outcome: Outcome;
  readonly isLocked: boolean;
}

export class Runs {
  readonly #onChange: () => void;
  readonly #timeline: TimelineElement;
  readonly #session = new Session(engineManifest);
  readonly #runner: Runner;
  #state: RunState = notRun;
  #last: Ended | undefined;
  #before: Ended | undefined;

  constructor(timeline: TimelineElement, onChange: () => void, signal: AbortSignal) {
    this.#timeline = timeline;
    this.#onChange = onChange;
    this.#runner = new Runner(this.#session, onChange);
    const soon = oncePerFrame(onChange, signal);
    this.#session.subscribe(({ phase }) => {
      if (phase === 'ready') void this.#runner.begin();
      // Bytes arrive far more often than anybody can look; and the page may still be in the making.
      soon();
    });
    whenHiddenLong(
      () => this.#runner.rest(),
      () => this.#runner.wake(),
      signal,
    );
    signal.addEventListener('abort', () => this.#session.dispose(), { once: true });
  }

  get state(): RunState {
    return this.#state;
  }

  get python(): SessionState {
    return this.#session.state;
  }

  /** A sentence on the run before the one that is shown. */
  get before(): string {
    return this.#before ? strings.before(this.#before.outcome, this.#before.isLocked) : '';
  }

  /** What is known of a program before it runs; undefined where nobody wants it any more. */
  analyse(source: string, signal: AbortSignal): Promise<Analysis | undefined> {
    return this.#runner.analyse(source, signal);
  }

  /** Begins to load Python. */
  start(): void {
    this.#session.start();
  }

  retry(): void {
    this.#session.retry();
  }

  stop(): void {
    this.#tell({ type: 'stop' });
    this.#runner.stop();
  }

  /** Ends Python: the page is being left. */
  dispose(): void {
    this.#session.dispose();
  }

  async run(project: Project, zips: readonly Zip[]): Promise<void> {
    if (isBusy(this.#state)) return;
    const request = requestOf(project, zips);
    const fault = faultOf(request);
    this.#tell(fault === undefined ? { type: 'running' } : { type: 'failed', message: fault });
    if (fault !== undefined) return;
    this.#session.start();
    this.#session.retry();
    this.#runner.want(startsProcesses(project) ? poolSpares : 1);
    try {
      const outcome = await this.#runner.run(
        request,
        () => {},
        (news) => this.#hear(news),
      );
      this.#ended({ outcome, isLocked: request.mode === 'behind-the-lock' }, request.seed);
    } catch (error) {
      this.#tell({ type: 'failed', message: this.#whyNot(error) });
      this.#timeline.abandon();
    }
  }

  #hear(news: RunNews): void {
    this.#tell({ type: 'news', news });
    if (news.type === 'begun') this.#timeline.begin();
    if (news.type === 'trace') this.#timeline.push(news.events);
  }

  #ended(ended: Ended, seed: number | undefined): void {
    this.#before = this.#last;
    this.#last = ended;
    this.#tell({ type: 'ended', outcome: ended.outcome, seed });
    this.#timeline.finish(ended.outcome.trace);
  }

  #tell(event: RunEvent): void {
    this.#state = nextRun(this.#state, event);
    this.#onChange();
  }

  /** A run that was given up has no sentence; an engine that broke off takes the session with it. */
  #whyNot(error: unknown): string {
    if (error instanceof NoPythonError) return error.message;
    this.#session.broke(error instanceof Error ? error.message : strings.engineGone);
    const { state } = this.#session;
    return state.phase === 'failed' ? state.message : strings.engineGone;
  }
}

/** The first file runs; the others and the zips lie beside it. */
function requestOf({ files, mode, wallMs, seed }: Project, zips: readonly Zip[]): RunRequest {
  const [{ name: filename, text: source }, ...others] = files;
  const beside: [string, string | Uint8Array][] = [
    ...others.map(({ name, text }): [string, string] => [name, text]),
    ...zips.map(({ name, bytes }): [string, Uint8Array] => [name, bytes]),
  ];
  const request = { source, filename, mode, wallMs, files: Object.fromEntries(beside) };
  return seed === undefined ? request : { ...request, seed };
}

/** Looked at before Python is asked: a program that is too long is no fault of the engine's. */
function faultOf(request: RunRequest): string | undefined {
  try {
    checkRequest(request);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function oncePerFrame(paint: () => void, signal: AbortSignal): () => void {
  let frame = 0;
  signal.addEventListener('abort', () => cancelAnimationFrame(frame), { once: true });
  return () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(paint);
  };
}
