import { expect, test } from 'vitest';
import { openDrafts } from '../progress/drafts.ts';
import type { Entry } from '../progress/entry.ts';
import { openProgress } from '../progress/progress.ts';
import { answered, samplePrediction, sampleResult } from '../progress/samples.ts';
import { blank, drafted, remembered, type State, unanswered } from '../quiz/quiz.ts';
import { keep, type Memory, restore } from './memory.ts';
import { sampleAsked as asked } from './samples.ts';

const id = 'gil/sample';

function memory(): Memory {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  return { progress: openProgress(() => storage), drafts: openDrafts(() => storage) };
}

function restored(entry: Entry): State {
  const kept = memory();
  kept.progress.write(id, entry);
  return restore(kept, id, asked);
}

const committed: State = { phase: 'committed', commitment: samplePrediction, run: 'booting' };
const revealed: State = {
  phase: 'revealed',
  commitment: samplePrediction,
  result: sampleResult,
  fresh: true,
};

test('an answered lesson is revealed again, as an earlier run', () => {
  expect(restored(answered())).toEqual(remembered(samplePrediction, sampleResult));
});

test('a commitment whose page was closed still stands', () => {
  expect(restored({ ...answered(), result: null })).toEqual(committed);
});

test('an answer that the lesson no longer offers is asked anew', () => {
  expect(restored(answered({ said: { pick: 'an-old-option' } }))).toBe(unanswered);
  expect(restore(memory(), id, asked)).toBe(unanswered);
});

test('the commit is kept at once, its result when it is there', () => {
  const kept = memory();
  keep(kept, id, asked, unanswered, committed);
  expect(kept.progress.read(id)).toMatchObject({
    commitment: samplePrediction,
    right: false,
    result: null,
  });
  const { at } = kept.progress.read(id) ?? {};
  keep(kept, id, asked, committed, revealed);
  expect(kept.progress.read(id)).toMatchObject({ at, result: sampleResult });
});

test('a half-filled form is kept until the commit, and then no more', () => {
  const kept = memory();
  const half = drafted({ ...blank, said: { pick: 'turns' } });
  keep(kept, id, asked, unanswered, half);
  expect(restore(kept, id, asked)).toEqual(half);
  expect(kept.progress.read(id)).toBeUndefined();
  keep(kept, id, asked, half, committed);
  expect(kept.drafts.read(id)).toBeUndefined();
});

test('a step that changed nothing is not kept', () => {
  const kept = memory();
  keep(kept, id, asked, revealed, revealed);
  expect(kept.progress.read(id)).toBeUndefined();
});

test('asking afresh forgets', () => {
  const kept = memory();
  keep(kept, id, asked, committed, revealed);
  keep(kept, id, asked, revealed, unanswered);
  expect(kept.progress.read(id)).toBeUndefined();
});

test('where nothing ran the question stays open', () => {
  const kept = memory();
  const nothing: State = { ...revealed, result: { ...sampleResult, source: 'none' } };
  keep(kept, id, asked, committed, nothing);
  expect(kept.progress.read(id)?.result).toBeNull();
});
