import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Analysis } from '../../engine/index.ts';
import { Live } from './live.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const found: Analysis = { lines: [], problems: [] };

test('Python is asked once the reader pauses, about the newest source', async () => {
  const asked: string[] = [];
  const live = new Live(
    async (source) => {
      asked.push(source);
      return found;
    },
    () => {},
  );
  live.changed('a');
  live.changed('ab');
  await vi.runAllTimersAsync();
  expect(asked).toEqual(['ab']);
});

test('an answer that comes after the next edit is not shown', async () => {
  const shown: Analysis[] = [];
  const answers: ((analysis: Analysis) => void)[] = [];
  const live = new Live(
    () => new Promise((resolve) => answers.push(resolve)),
    (analysis) => shown.push(analysis),
  );
  live.changed('a');
  await vi.runAllTimersAsync();
  live.changed('ab');
  answers[0]?.(found);
  await vi.runAllTimersAsync();
  expect(shown).toEqual([]);
  answers[1]?.(found);
  await vi.runAllTimersAsync();
  expect(shown).toEqual([found]);
});
