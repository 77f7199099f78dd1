/** <stick-lesson>: the coordinator of a lesson's page. It asks the quiz's machine what to do, and has it done by the others. */
import { limits, type Outcome } from '../../engine/index.ts';
import { heldBy } from '../../lesson/one-run.ts';
import { runKey } from '../../lesson/recording.ts';
import type { AnalysisWish } from '../checkpoints/live.ts';
import { CompareElement } from '../compare/compare-element.ts';
import type { ExperimentWish } from '../experiment/experiment-element.ts';
import type { GameWish } from '../game/wish.ts';
import { isSeeded, measureOf } from '../histogram/measure.ts';
import type { Kept, KeptRun } from '../histogram/series.ts';
import type { RunWish } from '../program/wish.ts';
import { afreshHash } from '../progress/afresh.ts';
import { openDrafts } from '../progress/drafts.ts';
import { openProgress } from '../progress/progress.ts';
import { engineManifest } from '../python/manifest.ts';
import { NoPythonError, Runner } from '../python/runner.ts';
import { whileSeen } from '../python/seen.ts';
import { Session } from '../python/session.ts';
import { whenHiddenLong } from '../python/thrift.ts';
import { ask } from '../quiz/kinds/asked.ts';
import { type Draft, draftOf, next, type QuizEvent, type State, unanswered } from '../quiz/quiz.ts';
import { QuizElement } from '../quiz/quiz-element.ts';
import { drawSeed, seedIn } from '../run/seed.ts';
import { answerIn } from '../share/answer.ts';
import type { LineWish } from '../timeline/timeline-element.ts';
import { openMeasured } from '../tools/measured.ts';
import { keepRun, offerRecordings, openLastRuns, showLastRuns } from './last-runs.ts';
import { Many } from './many.ts';
import { keep, keepWhy, restore } from './memory.ts';
import { type PageData, readPageData } from './page-data.ts';
import { paintLesson } from './paint.ts';
import { Play } from './play.ts';
import { noResult, recordedResult, resultOf } from './result.ts';
import { rowsOf } from './rows.ts';
import { markLine, putOnStage, Stage } from './stage.ts';
import { Stopwatch } from './stopwatch.ts';
import { strings } from './strings.ts';
import { keepTimes } from './times.ts';
import { isFramed, onInterest, whenNear } from './wake.ts';

declare global {
  interface HTMLElementEventMap {
    /** What the form says has changed. */
    'stick:answer': CustomEvent<Draft>;
  }
}

export class LessonElement extends HTMLElement {
  readonly #memory = {
    progress: openProgress(() => localStorage),
    drafts: openDrafts(() => sessionStorage),
    measured: openMeasured(() => localStorage),
  };
  readonly #lastRuns = openLastRuns();
  readonly #outcomes = new Map<string, Outcome>();
  #undo = new AbortController();
  #data: PageData = readPageData(document);
  #asked = ask(this.#data.quiz);
  #session = new Session(engineManifest);
  #stopwatch = new Stopwatch(this.#data, () => this.#paint());
  #runner = new Runner(
    this.#session,
    () => this.#paint(),
    (engine) => this.#stopwatch.measure(engine),
  );
  #many = new Many(measureOf(this.#data.quiz, this.#asked), this.#asked, () => this.#paint());
  readonly #play = new Play(this.#runner, (error) => this.#whyNot(error));
  #state: State = unanswered;
  /** Why there is only a recording, or what went wrong in the last run. */
  #note = '';
  #frame = 0;
  /** Of the schedule whose run is drawn; undefined where clocks decided. */
  #drawn: number | undefined;

  connectedCallback(): void {
    this.#undo = new AbortController();
    const { signal } = this.#undo;
    const { id } = this.#data;
    const isAfresh = location.hash === afreshHash;
    if (isAfresh) this.#forget(id);
    this.#state = restore(this.#memory, id, this.#asked, answerIn(location.hash));
    const early = this.#earlyAnswers();
    const before = this.#state;
    for (const event of early) this.#state = next(this.#state, event, this.#asked);
    keep(this.#memory, id, this.#asked, before, this.#state);
    this.#listen(signal);
    putOnStage(this, this.#data.roles.broken.file);
    this.#session.subscribe(({ phase }) => {
      if (phase === 'ready') void this.#runner.begin();
      if (phase === 'downloading') this.#paintSoon();
      else this.#paint();
    });
    this.#watch(signal);
    if (early.length > 0) this.#session.start();
    if (isAfresh) this.#ask();
    offerRecordings(this, this.#data);
    if (this.#state.phase === 'revealed') void showLastRuns(this, this.#lastRuns, this.#data);
    // The page was closed before the run had ended: the answer stands, and the run is still owed.
    if (this.#state.phase === 'committed') void this.#firstRun();
  }

  disconnectedCallback(): void {
    this.#undo.abort();
    cancelAnimationFrame(this.#frame);
    this.#session.dispose();
  }

  #listen(signal: AbortSignal): void {
    const on = <E extends Event>(type: string, handle: (event: E) => void): void =>
      this.addEventListener(type, (event) => handle(event as E), { signal });
    on<CustomEvent<QuizEvent>>('stick:quiz', ({ detail }) => this.#tell(detail));
    on<CustomEvent<RunWish>>('stick:run', ({ detail }) => void this.#run(detail));
    on<CustomEvent<LineWish>>('stick:line', ({ detail }) => markLine(this, detail));
    on('stick:stop', () => this.#stop());
    on<CustomEvent<AnalysisWish>>(
      'stick:analyse',
      ({ detail }) => void this.#runner.analyse(detail.source, detail.signal).then(detail.answer),
    );
    on<CustomEvent<number>>('stick:runs', ({ detail }) => void this.#runMany(detail));
    on<CustomEvent<Kept>>('stick:show-run', ({ detail }) => this.#showKept(detail));
    on<CustomEvent<ExperimentWish>>('stick:experiment', ({ detail }) => void this.#experiment(detail));
    on<CustomEvent<number>>('stick:replay', ({ detail }) => void this.#replay(detail));
    on<CustomEvent<GameWish>>('stick:game', ({ detail }) => this.#game(detail));
    on<CustomEvent<number>>('stick:game-step', ({ detail }) => this.#play.choose(detail));
    on('stick:again', () => void this.#run(this.#brokenWish()));
    on('stick:afresh', () => this.#askAfresh());
    on<CustomEvent<string>>('stick:why', ({ detail }) => keepWhy(this.#memory, this.#data.id, detail));
    on('stick:retry', () => this.#session.retry());
    addEventListener('hashchange', () => this.#paint(), { signal });
    addEventListener('pagehide', (event) => !event.persisted && this.#session.dispose(), { signal });
  }

  #watch(signal: AbortSignal): void {
    const question = this.querySelector('stick-quiz');
    if (question && this.#state.phase === 'answering')
      onInterest(question, () => this.#session.start(), signal);
    whenHiddenLong(
      () => this.#runner.rest(),
      () => this.#runner.wake(),
      signal,
    );
    // C code that lets go of the GIL is computed by helpers, at most one a core.
    if (this.#data.needs.includes('gil-releasing-c'))
      this.#runner.want(1 + Math.min(navigator.hardwareConcurrency, limits.helpers));
    const fix = this.querySelector('#fix');
    if (fix && this.#data.needs.includes('processes'))
      whenNear(fix, '100% 0px', () => this.#runner.want(5), signal)();
  }

  /** What a reader answered while the elements were on their way. */
  #earlyAnswers(): QuizEvent[] {
    const question = this.querySelector('stick-quiz');
    return question instanceof QuizElement && this.#state.phase === 'answering' ? question.early() : [];
  }

  #tell(event: QuizEvent): void {
    const before = this.#state;
    this.#state = next(before, event, this.#asked);
    keep(this.#memory, this.#data.id, this.#asked, before, this.#state);
    this.#paint();
    this.dispatchEvent(new CustomEvent('stick:answer', { detail: draftOf(this.#state) }));
    if (before.phase === 'answering' && this.#state.phase === 'committed') void this.#firstRun();
    if (before.phase === 'committed' && this.#state.phase === 'revealed') this.#reveal();
  }

  /** The run that the reader committed to: always ends in a reveal, with a recording where there is no run. */
  async #firstRun(): Promise<void> {
    const outcome = await this.#run(this.#brokenWish());
    if (!outcome && this.#state.phase === 'committed')
      this.#tell({
        type: 'run-ended',
        result: recordedResult(this.#data, this.#asked) ?? noResult(new Date()),
      });
  }

  async #run(wish: RunWish): Promise<Outcome | undefined> {
    const stage = new Stage(this, wish);
    if (this.#isBusy) {
      stage.refuse(strings.busy);
      return undefined;
    }
    this.#note = '';
    this.#session.start();
    this.#session.retry();
    try {
      stage.asked();
      await this.#play.end();
      const { source, file: filename, mode, seed } = wish;
      const request = { source, filename, mode, ...(seed !== undefined && { seed }) };
      const outcome = await whileSeen(
        () => {
          if (this.#note) stage.asked();
          return this.#runner.run(
            request,
            () => this.#tell({ type: 'run-began' }),
            (news) => stage.news(news),
          );
        },
        () => {
          this.#note = strings.hidden;
        },
      );
      stage.end(outcome, this.#python);
      void keepRun(this.#lastRuns, this.#data.id, wish, outcome, this.#python);
      const { claims, roles } = this.#data;
      if (wish.edited && wish.file === roles.fixed.file) stage.bearOut(heldBy(claims, wish.mode, outcome));
      this.#ended(wish, outcome);
      return outcome;
    } catch (error) {
      this.#note = this.#whyNot(error);
      stage.fail(this.#note);
      this.#paint();
      return undefined;
    }
  }

  #game(wish: GameWish): void {
    if (this.#isBusy) {
      wish.hear({ type: 'failed', message: strings.busy });
      return;
    }
    this.#session.start();
    this.#session.retry();
    // To go back is to run again: the next interpreter stands ready.
    this.#runner.want(2);
    this.#play.begin(wish);
  }

  /** A series of runs; those are not the run that was committed to, so the reveal stays as it is. */
  async #runMany(times: number): Promise<void> {
    if (this.#isBusy) return;
    const { source, file: filename, mode } = this.#brokenWish();
    await this.#play.end();
    this.#session.start();
    const byClock = this.querySelector('stick-runs[data-by="clock"]') !== null;
    const isDrawn = !byClock && isSeeded(this.#asked, this.#data.needs);
    const runOnce = async (): Promise<KeptRun> => {
      const seed = isDrawn ? drawSeed() : undefined;
      const request = { source, filename, mode, ...(seed !== undefined && { seed }) };
      return { outcome: await this.#runner.run(request, nothing, nothing), seed };
    };
    await this.#many.run(times, runOnce, (error) => this.#whyNot(error));
  }

  #showKept(which: Kept): void {
    const run = this.#many.state.kept?.[which];
    if (run && !this.#isBusy) {
      const wish = this.#brokenWish();
      const seeded = run.seed === undefined ? wish : { ...wish, seed: run.seed };
      new Stage(this, seeded).end(run.outcome, this.#python);
      this.#drawn = run.seed;
      this.#paint();
    }
    this.querySelector('stick-timeline')?.scrollIntoView({ block: 'center' });
  }

  /** A schedule that came with a link, run again. It is not the run that was committed to. */
  async #replay(seed: number): Promise<void> {
    if (this.#state.phase !== 'revealed') return;
    const wish = this.#brokenWish();
    await this.#run({ ...wish, key: `seed ${seed}`, seed });
  }

  #stop(): void {
    this.#many.stop();
    this.#runner.stop();
  }

  /** The version that runs here; empty while none does. */
  get #python(): string {
    const { state } = this.#session;
    return state.phase === 'ready' ? state.info.python : '';
  }

  get #isBusy(): boolean {
    // A game that waits for its reader makes way.
    return (this.#runner.isBusy && !this.#play.isOn) || this.#many.isRunning;
  }

  /** A run of the reader's experiment: it has no stage of its own, only an answer. */
  async #experiment({ request, answer }: ExperimentWish): Promise<void> {
    if (this.#isBusy) {
      answer(strings.busy);
      return;
    }
    await this.#play.end();
    this.#session.start();
    this.#session.retry();
    await this.#runner
      .run(request, nothing, nothing)
      .then(answer, (error: unknown) => answer(this.#whyNot(error)));
  }

  #ended(wish: RunWish, outcome: Outcome): void {
    if (wish.file === this.#data.roles.broken.file) this.#drawn = wish.seed;
    if (wish.seed !== undefined) {
      this.#paint();
      return;
    }
    this.#outcomes.set(wish.key, outcome);
    const { unit } = this.#stopwatch;
    const seconds = 'seconds' in unit ? unit.seconds : undefined;
    keepTimes(this.#memory.measured, this.#data, wish, { outcome, unit: seconds });
    if (wish.key === runKey(this.#data.roles.broken.file))
      this.#tell({ type: 'run-ended', result: resultOf(outcome, this.#asked, seconds, new Date()) });
    const rows = rowsOf(this.#outcomes, this.#data);
    for (const compare of this.querySelectorAll('stick-compare'))
      if (compare instanceof CompareElement && rows.length > 0) compare.show(rows, (seconds ?? 0.1) * 1000);
  }

  /** A run that was given up has no sentence; an engine that broke off takes the session with it. */
  #whyNot(error: unknown): string {
    if (error instanceof NoPythonError) return error.message;
    // The session may have heard of it first, and knows better why.
    const known = this.#session.state;
    if (known.phase === 'failed') return known.message;
    this.#session.broke(error instanceof Error ? error.message : strings.engineGone);
    const { state } = this.#session;
    return state.phase === 'failed' ? state.message : strings.engineGone;
  }

  #brokenWish(): RunWish {
    const { file } = this.#data.roles.broken;
    const source = this.#data.programs[file] ?? '';
    return { key: runKey(file), file, source, mode: 'freely', edited: false };
  }

  #reveal(): void {
    const heading = this.querySelector('stick-reveal')?.closest('section')?.querySelector('h2');
    // In a frame it is not ours to move the page around it, but as far as it takes to see what happened.
    heading?.focus({ preventScroll: !isFramed() });
    if (!isFramed()) heading?.scrollIntoView();
  }

  #askAfresh(): void {
    this.#stop();
    this.#tell({ type: 'ask-afresh' });
    this.#ask();
  }

  #ask(): void {
    const question = this.querySelector('stick-quiz');
    if (question instanceof QuizElement) question.focusQuestion();
  }

  /** Once: a reload of the same address must not forget the new answer as well. */
  #forget(id: string): void {
    this.#memory.progress.forget(id);
    this.#memory.drafts.write(id, undefined);
    history.replaceState(history.state, '', location.pathname + location.search);
  }

  /** Bytes arrive far more often than anybody can look. */
  #paintSoon(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#paint());
  }

  #paint(): void {
    paintLesson(this, {
      state: this.#state,
      data: this.#data,
      asked: this.#asked,
      session: this.#session.state,
      unit: this.#stopwatch.unit,
      isBusy: this.#isBusy,
      series: this.#many.state,
      drawn: this.#drawn,
      linked: seedIn(location.hash),
      answered: this.#memory.progress.answered().values(),
      outcome: this.#outcomes.get(runKey(this.#data.roles.broken.file)),
      note: this.#note,
      why: this.#memory.progress.read(this.#data.id)?.why,
    });
  }
}

const nothing = (): void => {};

customElements.define('stick-lesson', LessonElement);
