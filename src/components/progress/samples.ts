/** Answers for tests. */
import type { Prediction, Result } from '../quiz/prediction.ts';
import type { Answered } from './entry.ts';

export const sampleResult: Result = {
  source: 'run',
  ended: 'printed',
  read: '1.27',
  line: 'Time taken: 1.27 seconds',
  unit: 0.31,
  at: '2026-11-22T10:00:00.000Z',
};

export const samplePrediction: Prediction = {
  type: 'prediction',
  said: { pick: 'all-at-once', calls: 1.1 },
  confidence: 'fairly',
  because: 'four cores',
};

export const answered = (prediction: Partial<Prediction> = {}, right = false): Answered => ({
  at: '2026-11-22T09:59:00.000Z',
  right,
  commitment: { ...samplePrediction, ...prediction },
  result: sampleResult,
});

export const shown: Answered = { ...answered(), commitment: { type: 'show-me' } };
