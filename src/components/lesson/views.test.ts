import { expect, test } from 'vitest';
import { noRuns } from '../histogram/series.ts';
import { samplePrediction } from '../progress/samples.ts';
import type { SessionState } from '../python/session-state.ts';
import { type State, unanswered } from '../quiz/quiz.ts';
import { sampleAsked, samplePage } from './samples.ts';
import { quizView, type Scene } from './views.ts';

const scene = (own: Partial<Scene> = {}): Scene => ({
  state: unanswered,
  data: samplePage,
  asked: sampleAsked,
  session: { phase: 'idle' },
  unit: { state: 'later' },
  isBusy: false,
  answered: [],
  outcome: undefined,
  note: '',
  why: undefined,
  drawn: undefined,
  linked: undefined,
  series: noRuns,
  ...own,
});
const committed = (run: 'booting' | 'running'): State => ({
  phase: 'committed',
  commitment: samplePrediction,
  run,
});

test('before anybody touches anything there is no word of Python', () => {
  expect(quizView(scene()).python).toBe('');
});

test('while Python comes its bytes are told', () => {
  const session: SessionState = { phase: 'downloading', received: 2_100_000, total: 24_100_000 };
  expect(quizView(scene({ session })).python).toContain('2.1 of 24.1 MB');
});

test('where Python never comes the scale takes the recording’s unit, and says so', () => {
  const session: SessionState = { phase: 'unsupported', why: 'No.' };
  expect(quizView(scene({ session })).unit).toEqual({ state: 'recorded', seconds: 0.31 });
  expect(quizView(scene({ session, data: { ...samplePage, recordings: null } })).unit).toEqual({
    state: 'never',
  });
});

test('a failure can be tried again where that may help', () => {
  const failed = (canRetry: boolean): SessionState => ({ phase: 'failed', message: 'Offline.', canRetry });
  expect(quizView(scene({ session: failed(true) }))).toMatchObject({ canRetry: true, python: 'Offline.' });
  expect(quizView(scene({ session: failed(false) })).canRetry).toBe(false);
});

test('the stage offers a recording while Python is awaited, and Stop while the program runs', () => {
  const waiting = quizView(scene({ state: committed('booting') })).stage;
  const running = quizView(scene({ state: committed('running') })).stage;
  expect(waiting.stop).toContain('recording');
  expect(running).toEqual({ says: 'Running broken.py …', stop: 'Stop' });
});
