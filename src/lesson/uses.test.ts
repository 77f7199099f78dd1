import { expect, test } from 'vitest';
import { sampleQuiz } from '../components/lesson/samples.ts';
import type { QuizData } from './schema.ts';
import { misconceptionOf, misconceptionsOf, usesOf } from './uses.ts';

const [first, ...rest] = sampleQuiz.options;
const quiz = {
  ...sampleQuiz,
  options: [
    { ...first, misconception: 'gil-thrashes' },
    { ...rest[0], misconception: undefined },
  ],
} as QuizData;

test('a quiz uses the misconceptions of its options', () => {
  expect(misconceptionsOf(quiz)).toEqual(['gil-thrashes']);
  expect(misconceptionOf(quiz, first?.id ?? '')).toBe('gil-thrashes');
  expect(misconceptionOf(quiz, 'otherwise')).toBeUndefined();
});

test('lessons are found by the misconceptions they use', () => {
  const lesson = { id: 'gil/a', data: { quiz } };
  const uses = usesOf([lesson]);
  expect(uses.get('gil-thrashes')).toEqual([lesson]);
  expect(uses.get('loop-polls')).toEqual([]);
});
