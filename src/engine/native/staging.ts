/**
 * Staging: shared memory through which the bytes of a C call go to a helper, where the page is isolated. Both ends copy once, and at
 * the same time: the helper is told of the memory before the bytes are in it, and waits for each piece until `filled` counts it. The
 * memory is kept for the next call, because every page of fresh memory has to be cleared first.
 */

/** Buffers are of powers of two, so that one fits calls of about the same size. In bytes. */
const LEAST_BYTES = 1 << 19;
const MOST_KEPT_BYTES = 1 << 25;
const MOST_KEPT = 4;

/** Also where memory is not shared: buffers of this size are pooled by the browser's allocator; larger ones are mapped and unmapped each time. */
export const PIECE_BYTES = 256 * 1024;

/** The bytes that a C call is about. */
export interface Load {
  /** In pieces; of shared memory in one, since a message takes its time for each. */
  readonly data: readonly Uint8Array[];
  /** Of shared memory: in its one cell, how many pieces are there. */
  readonly filled?: Int32Array;
}
export type Lent = Required<Load>;

/** More pieces than there can be. */
const ALL = 2 ** 31 - 1;

export class Staging {
  readonly #free: SharedArrayBuffer[] = [];

  /** Room for `length` bytes that other workers can read. It is lent until it is given back. */
  lend(length: number): Lent {
    const size = Math.max(LEAST_BYTES, 2 ** Math.ceil(Math.log2(length + Int32Array.BYTES_PER_ELEMENT)));
    const index = this.#free.findIndex(({ byteLength }) => byteLength === size);
    const [buffer = new SharedArrayBuffer(size)] = index < 0 ? [] : this.#free.splice(index, 1);
    const filled = new Int32Array(buffer, size - Int32Array.BYTES_PER_ELEMENT, 1);
    filled[0] = 0;
    return { data: [new Uint8Array(buffer, 0, length)], filled };
  }

  /** Nobody reads `data` any more. */
  giveBack(data: Load['data']): void {
    const buffer = data[0]?.buffer;
    if (!isShared(buffer) || buffer.byteLength > MOST_KEPT_BYTES) return;
    this.#free.push(buffer);
    if (this.#free.length > MOST_KEPT) this.#free.shift();
  }
}

/** Views of `bytes`, one after another. */
export function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += PIECE_BYTES) yield bytes.subarray(from, from + PIECE_BYTES);
}

/** Copies `bytes` to what was lent for as many. */
export function fill({ data: [room], filled }: Lent, bytes: Uint8Array): void {
  let count = 0;
  for (const piece of piecesOf(bytes)) {
    room?.set(piece, count * PIECE_BYTES);
    announce(filled, ++count);
  }
}

/** Whoever was filling it is gone: nobody waits for it any more. */
export function giveUp({ filled }: Load): void {
  if (filled) announce(filled, ALL);
}

/** The pieces, each once it is there. */
export function* arriving({ data, filled }: Load): Generator<Uint8Array> {
  let count = 0;
  for (const bytes of data) {
    for (const piece of piecesOf(bytes)) {
      if (filled) waitFor(filled, ++count);
      yield piece;
    }
  }
}

function announce(filled: Int32Array, count: number): void {
  Atomics.store(filled, 0, count);
  Atomics.notify(filled, 0);
}

function waitFor(filled: Int32Array, count: number): void {
  for (let there = Atomics.load(filled, 0); there < count; there = Atomics.load(filled, 0))
    Atomics.wait(filled, 0, there);
}

/** Where the page is not isolated there is no such type. */
const isShared = (buffer: ArrayBufferLike | undefined): buffer is SharedArrayBuffer =>
  buffer !== undefined && !(buffer instanceof ArrayBuffer);
