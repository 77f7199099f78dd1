import { expect, test } from 'vitest';
import { openProgress } from '../progress/progress.ts';
import { answered, samplePrediction, sampleResult } from '../progress/samples.ts';
import { remembered, type State, unanswered } from '../quiz/quiz.ts';
import { keep, restore } from './memory.ts';
import { samplePage, sampleQuiz } from './samples.ts';

function memory(): Parameters<typeof openProgress>[0] {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  return () => storage;
}

const committed: State = { phase: 'committed', commitment: samplePrediction, run: 'booting' };
const revealed: State = {
  phase: 'revealed',
  commitment: samplePrediction,
  result: sampleResult,
  fresh: true,
};

test('an answered lesson is revealed again, as an earlier run', () => {
  expect(restore(answered(), sampleQuiz)).toEqual(remembered(samplePrediction, sampleResult));
});

test('a commitment whose page was closed comes back as a filled form', () => {
  const state = restore({ ...answered(), result: null }, sampleQuiz);
  expect(state).toMatchObject({ phase: 'answering', draft: { kind: 'all-at-once', confidence: 'fairly' } });
});

test('an answer that the lesson no longer offers is asked anew', () => {
  expect(restore(answered({ kind: 'an-old-option' }), sampleQuiz)).toBe(unanswered);
  expect(restore(undefined, sampleQuiz)).toBe(unanswered);
});

test('the commit is kept at once, its result when it is there', () => {
  const progress = openProgress(memory());
  keep(progress, samplePage, unanswered, committed);
  expect(progress.read(samplePage.id)).toMatchObject({
    commitment: samplePrediction,
    right: false,
    result: null,
  });
  const { at } = progress.read(samplePage.id) ?? {};
  keep(progress, samplePage, committed, revealed);
  expect(progress.read(samplePage.id)).toMatchObject({ at, result: sampleResult });
});

test('a draft is not kept, and a step that changed nothing is not either', () => {
  const progress = openProgress(memory());
  keep(progress, samplePage, unanswered, { ...unanswered });
  keep(progress, samplePage, revealed, revealed);
  expect(progress.read(samplePage.id)).toBeUndefined();
});

test('asking afresh forgets', () => {
  const progress = openProgress(memory());
  keep(progress, samplePage, committed, revealed);
  keep(progress, samplePage, revealed, unanswered);
  expect(progress.read(samplePage.id)).toBeUndefined();
});

test('where nothing ran the question stays open', () => {
  const progress = openProgress(memory());
  const nothing: State = { ...revealed, result: { ...sampleResult, source: 'none' } };
  keep(progress, samplePage, committed, nothing);
  expect(progress.read(samplePage.id)?.result).toBeNull();
});
