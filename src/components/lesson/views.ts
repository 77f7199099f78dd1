/** From the state of the lesson to what its elements are shown. Pure. */
import type { EngineInfo, Outcome } from '../../engine/index.ts';
import { measureOf, predictedValue } from '../histogram/measure.ts';
import type { RunsView } from '../histogram/runs-element.ts';
import type { SeriesState } from '../histogram/series.ts';
import type { Answered } from '../progress/entry.ts';
import { tallyOf } from '../progress/tally.ts';
import type { SessionState } from '../python/session-state.ts';
import { strings as python } from '../python/strings.ts';
import type { Unit } from '../quiz/fields/field.ts';
import type { Asked } from '../quiz/kinds/asked.ts';
import type { State } from '../quiz/quiz.ts';
import type { QuizView } from '../quiz/quiz-element.ts';
import { dayText, recordingLabel } from '../reveal/recorded.ts';
import type { Revealed } from '../reveal/reveal-element.ts';
import { strings as reveal } from '../reveal/strings.ts';
import { clockNote, revealView } from '../reveal/verdict.ts';
import { resultText } from '../share/result.ts';
import type { PageData } from './page-data.ts';
import { recordedUnit } from './result.ts';
import { strings } from './strings.ts';

export interface Scene {
  readonly state: State;
  readonly data: PageData;
  readonly asked: Asked;
  readonly session: SessionState;
  readonly unit: Unit;
  readonly isBusy: boolean;
  readonly answered: Iterable<Answered>;
  /** The newest run of the broken program on this visit. */
  readonly outcome: Outcome | undefined;
  readonly note: string;
  /** The reader's own answer to the "why", by id. */
  readonly why: string | undefined;
  /** Many runs of the broken program, one after another. */
  readonly series: SeriesState;
  /** The schedule's seed of the run that is drawn, and the one that came with the link. */
  readonly drawn: number | undefined;
  readonly linked: number | undefined;
}

export function quizView({ state, data, asked, session, unit, note }: Scene): QuizView {
  const said = state.phase === 'answering' ? state.draft.said : {};
  return {
    state,
    unit: unitFor(unit, session, data, asked),
    unitLabel: asked.estimate?.unitLabel ?? { one: '', many: '' },
    timeless: !asked.missing({ ...said, calls: undefined }).includes('calls'),
    python: note || python.line(session, unit.state === 'measuring'),
    canRetry: session.phase === 'failed' && session.canRetry,
    stage: stageOf(state, unit, data),
  };
}

/** Where Python will never come, the recording's own unit gives the scale its seconds. */
function unitFor(unit: Unit, session: SessionState, data: PageData, asked: Asked): Unit {
  if (session.phase !== 'unsupported') return unit;
  const seconds = recordedUnit(data, asked);
  return seconds === undefined ? { state: 'never' } : { state: 'recorded', seconds };
}

function stageOf(state: State, unit: Unit, { roles, recordings }: PageData): QuizView['stage'] {
  if (state.phase === 'committed' && state.run === 'running')
    return { says: strings.running(roles.broken.file), stop: strings.stop };
  return {
    says: unit.state === 'measuring' ? strings.timing : strings.waiting,
    stop: recordings ? strings.showRecording : strings.stop,
  };
}

/** Undefined until the lesson is revealed. */
export function runsView({ state, data, asked, isBusy, series, drawn, linked }: Scene): RunsView {
  const measure = measureOf(data.quiz, asked);
  const mine =
    state.phase === 'revealed' ? predictedValue(measure, asked, state.commitment, state.result) : undefined;
  return { state: series, measure, mine, isBusy, drawn, linked };
}

export function revealed(scene: Scene): Revealed | undefined {
  const { state, asked, isBusy, answered } = scene;
  if (state.phase !== 'revealed') return undefined;
  return {
    view: revealView(state.commitment, state.result, asked, tallyOf(answered)),
    source: sourceOf(scene),
    isRunning: isBusy,
    note: noteOf(scene),
    share: resultText(state.commitment, state.result, asked, scene.data.title),
  };
}

function sourceOf({ state, data, session }: Scene): string {
  if (state.phase !== 'revealed' || state.result.source === 'none') return '';
  if (state.result.source === 'recording')
    return data.recordings ? recordingLabel(data.recordings) : strings.noRecording;
  if (!state.fresh) return reveal.keptRun(dayText(state.result.at));
  return session.phase === 'ready'
    ? reveal.thisRun(session.info.python)
    : reveal.keptRun(dayText(state.result.at));
}

function noteOf({ note, outcome, isBusy, session }: Scene): string {
  if (note) return note;
  if (session.phase === 'ready') return outcome && !isBusy ? clock(outcome, session.info) : '';
  return python.line(session, false);
}

const clock = (outcome: Outcome, info: EngineInfo): string => clockNote(outcome.elapsed, info);
