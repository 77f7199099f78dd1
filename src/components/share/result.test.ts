import { expect, test } from 'vitest';
import { sampleAsked } from '../lesson/samples.ts';
import type { Commitment, Result } from '../quiz/prediction.ts';
import { resultText } from './result.ts';

const result: Result = {
  source: 'run',
  ended: 'printed',
  read: '1.27',
  line: 'Time taken: 1.27 seconds',
  unit: 0.31,
  at: '2026-11-22T10:00:00Z',
};
const said = (pick: string, calls: number): Commitment => ({
  type: 'prediction',
  said: { pick, calls },
  confidence: 'certain',
  because: 'four cores',
});
const text = (commitment: Commitment, own: Partial<Result> = {}): string | undefined =>
  resultText(commitment, { ...result, ...own }, sampleAsked, 'Four threads');

test('who was wrong says what it was not', () => {
  expect(text(said('all-at-once', 1))).toBe(
    'I predicted 0.31 s, certain. It wasn’t. “Four threads”: what does this print?',
  );
});

test('who was right does not say what it was', () => {
  const right = text(said('turns', 4));
  expect(right).toBe('I predicted it right (certain). “Four threads”: what does this print?');
  expect(right).not.toMatch(/\d|turns/);
});

test('who asked to be shown says so, and a run that told nothing is not shared', () => {
  expect(text({ type: 'show-me' })).toMatch(/^I did not know/);
  expect(text(said('turns', 4), { ended: 'stopped', read: undefined })).toBeUndefined();
});
