/**
 * Staging: shared memory through which the bytes of a C call go to a helper, where the page is isolated. Both ends copy once. The
 * memory is kept for the next call, because every page of fresh memory has to be cleared first.
 */

/** Buffers are of powers of two, so that one fits calls of about the same size. In bytes. */
const LEAST_BYTES = 1 << 19;
const MOST_KEPT_BYTES = 1 << 25;
const MOST_KEPT = 4;

export class Staging {
  readonly #free: SharedArrayBuffer[] = [];

  /** A copy that other workers can read. It is lent until it is given back. */
  copy(bytes: Uint8Array): Uint8Array {
    const size = Math.max(LEAST_BYTES, 2 ** Math.ceil(Math.log2(bytes.length)));
    const index = this.#free.findIndex(({ byteLength }) => byteLength === size);
    const [buffer = new SharedArrayBuffer(size)] = index < 0 ? [] : this.#free.splice(index, 1);
    const copy = new Uint8Array(buffer, 0, bytes.length);
    copy.set(bytes);
    return copy;
  }

  /** Nobody reads any of `copies` any more. */
  giveBack(copies: readonly Uint8Array[]): void {
    const buffer = copies[0]?.buffer;
    if (!isShared(buffer) || buffer.byteLength > MOST_KEPT_BYTES) return;
    this.#free.push(buffer);
    if (this.#free.length > MOST_KEPT) this.#free.shift();
  }
}

/** Where the page is not isolated there is no such type. */
const isShared = (buffer: ArrayBufferLike | undefined): buffer is SharedArrayBuffer =>
  buffer !== undefined && !(buffer instanceof ArrayBuffer);
