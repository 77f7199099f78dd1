/** What is lent, what is kept for the next call, and how both ends copy at the same time. */
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { arriving, fill, giveUp, type Lent, PIECE_BYTES, piecesOf, Staging } from './staging.ts';

const bytes = (length: number) => Uint8Array.from({ length }, (_, n) => n % 251);
const bufferOf = ({ data }: Lent) => data[0]?.buffer;

test('what is lent is shared memory, and is filled with the bytes in pieces', () => {
  const lent = new Staging().lend(700_000);
  fill(lent, bytes(700_000));
  expect(bufferOf(lent)).toBeInstanceOf(SharedArrayBuffer);
  const pieces = [...arriving(lent)];
  expect(pieces.map(({ length }) => length)).toEqual([PIECE_BYTES, PIECE_BYTES, 700_000 - 2 * PIECE_BYTES]);
  expect(Buffer.concat(pieces).equals(bytes(700_000))).toBe(true);
});

test('bytes that fill their memory to the end leave room for the count', () => {
  const lent = new Staging().lend(1 << 20);
  fill(lent, bytes(1 << 20));
  expect(Buffer.concat([...arriving(lent)]).equals(bytes(1 << 20))).toBe(true);
});

test('what is not shared is there at once', () => {
  const data = Array.from(piecesOf(bytes(600_000)), (piece) => piece.slice());
  expect(Buffer.concat([...arriving({ data })]).equals(bytes(600_000))).toBe(true);
});

test('whoever reads waits for the next piece, until it is there or nobody fills it any more', async () => {
  const lent = new Staging().lend(2 * PIECE_BYTES);
  const reader = new Worker(READER, { eval: true, workerData: { module: MODULE, lent } });
  const heard: unknown[] = [];
  const next = () => new Promise((resolve) => reader.once('message', (value) => resolve(heard.push(value))));
  lent.data[0]?.fill(7);
  const first = next();
  Atomics.store(lent.filled, 0, 1);
  Atomics.notify(lent.filled, 0);
  await first;
  expect(heard).toEqual([1]);
  const second = next();
  giveUp(lent);
  await second;
  expect(heard).toEqual([1, 2]);
  await reader.terminate();
});

test('memory is lent to one call at a time, and again once it was given back', () => {
  const staging = new Staging();
  const one = staging.lend(700_000);
  const other = staging.lend(600_000);
  expect(bufferOf(other)).not.toBe(bufferOf(one));
  fill(one, bytes(700_000));
  staging.giveBack(one.data);
  const again = staging.lend(900_000);
  expect(bufferOf(again)).toBe(bufferOf(one));
  expect(again.filled[0]).toBe(0);
  expect(bufferOf(staging.lend(900_000))).not.toBe(bufferOf(one));
});

test('very much is not kept, nor what is not shared', () => {
  const staging = new Staging();
  const large = staging.lend(40_000_000);
  staging.giveBack(large.data);
  expect(bufferOf(staging.lend(40_000_000))).not.toBe(bufferOf(large));
  staging.giveBack([bytes(1 << 20)]);
  staging.giveBack([]);
  expect(bufferOf(staging.lend(1 << 19))).toBeInstanceOf(SharedArrayBuffer);
});

const MODULE = new URL('./staging.ts', import.meta.url).href;
/** Tells how many pieces have come, after each. */
const READER = `
const { parentPort, workerData } = require('node:worker_threads');
import(workerData.module).then(({ arriving }) => {
  let count = 0;
  for (const _ of arriving(workerData.lent)) parentPort.postMessage(++count);
});
`;
