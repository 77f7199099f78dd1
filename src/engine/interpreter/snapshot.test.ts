import { expect, test } from 'vitest';
import { PAGE, readSnapshot, writeSnapshot } from './snapshot.ts';

/** A heap of ten pages that grew from one of eight; three pages differ. */
function heaps() {
  const fresh = new Uint8Array(8 * PAGE).fill(7);
  const prepared = new Uint8Array(10 * PAGE);
  prepared.set(fresh);
  prepared[3 * PAGE] = 1;
  prepared[4 * PAGE + 9] = 2;
  prepared[9 * PAGE + 255] = 3;
  return { fresh, prepared };
}

const buffer = (bytes: Uint8Array) => bytes.slice().buffer as ArrayBuffer;

test('a fresh heap becomes the prepared one', () => {
  const { fresh, prepared } = heaps();
  const snapshot = readSnapshot(buffer(writeSnapshot(prepared, fresh, '{"a":1}', 'build-ü')));
  expect(snapshot.buildId).toBe('build-ü');
  expect(snapshot.header).toEqual({ a: 1 });
  expect(snapshot.heapBytes).toBe(prepared.length);
  const heap = new Uint8Array(prepared.length);
  heap.set(fresh);
  snapshot.apply(heap);
  expect(heap).toEqual(prepared);
});

test('only pages that differ are kept', () => {
  const { fresh, prepared } = heaps();
  const file = writeSnapshot(prepared, fresh, '{}', 'x');
  expect(file.length).toBeLessThan(4 * PAGE);
});

test('a file cut short is refused', () => {
  const { fresh, prepared } = heaps();
  const file = writeSnapshot(prepared, fresh, '{}', 'x');
  expect(() => readSnapshot(buffer(file.subarray(0, file.length - 1)))).toThrow('cut short');
  expect(() => readSnapshot(new ArrayBuffer(0))).toThrow('empty');
});
