import { expect, test } from 'vitest';
import { Blocks } from './blocks.ts';

test('a block is zero at first and keeps what is stored', () => {
  const blocks = new Blocks();
  blocks.add(1, new ArrayBuffer(8));
  expect(blocks.load(1, 0, 4)).toEqual(new Uint8Array(4));
  blocks.store(1, 4, new Uint8Array([1, 2]));
  expect(blocks.load(1, 3, 4)).toEqual(new Uint8Array([0, 1, 2, 0]));
});

test('only memory that can be shared is handed out', () => {
  const blocks = new Blocks();
  blocks.add(1, new ArrayBuffer(8));
  const shared = new SharedArrayBuffer(8);
  blocks.add(2, shared);
  expect(blocks.shareable(1)).toEqual([]);
  expect(blocks.shareable(2)).toEqual([[2, shared]]);
  blocks.remove(2);
  expect(blocks.shareable(2)).toEqual([]);
});
