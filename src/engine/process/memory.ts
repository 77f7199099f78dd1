/**
 * Memory that processes share, as one of them sees it. Where the page is isolated a block is mapped, and an access is a copy of its
 * bytes; elsewhere the block lies in the kernel, and an access is a message.
 */
import { limits } from '../limits.ts';
import type { BlockId } from '../wire.ts';

export class Memory {
  readonly #heap: () => ArrayBufferLike;
  readonly #mapped = new Map<BlockId, SharedArrayBuffer>();
  /** Bytes of the blocks that were made here. */
  readonly #made = new Map<BlockId, number>();

  /** `heap` gives the interpreter's memory, which may move. */
  constructor(heap: () => ArrayBufferLike) {
    this.#heap = heap;
  }

  /** Whether a block of so many bytes may still be made here. */
  hasRoom(bytes: number): boolean {
    const made = [...this.#made.values()].reduce((sum, each) => sum + each, 0);
    return made + bytes <= limits.sharedBytes;
  }

  /** A new block, for the kernel to keep; mapped here where it can be. */
  create(id: BlockId, bytes: number): ArrayBufferLike {
    this.#made.set(id, bytes);
    if (!self.crossOriginIsolated) return new ArrayBuffer(bytes);
    const memory = new SharedArrayBuffer(bytes);
    this.#mapped.set(id, memory);
    return memory;
  }

  map(id: BlockId, memory: SharedArrayBuffer): void {
    this.#mapped.set(id, memory);
  }

  mapped(id: BlockId): SharedArrayBuffer | undefined {
    return this.#mapped.get(id);
  }

  unmap(id: BlockId): void {
    this.#made.delete(id);
    this.#mapped.delete(id);
  }

  /** Copies from the block to the heap. False where it is not mapped. */
  load(id: BlockId, offset: number, bytes: number, address: number): boolean {
    const block = this.#mapped.get(id);
    if (block) copy(block, offset, this.#heap(), address, bytes);
    return block !== undefined;
  }

  /** Copies from the heap to the block. Returns what is to be sent to the kernel where it is not mapped. */
  store(id: BlockId, offset: number, bytes: number, address: number): Uint8Array | undefined {
    const block = this.#mapped.get(id);
    if (!block) return new Uint8Array(this.#heap(), address, bytes).slice();
    copy(this.#heap(), address, block, offset, bytes);
    return undefined;
  }
}

/** Copies bytes. An aligned number of 4 or 8 bytes goes in one piece: nobody sees half of it. */
function copy(from: ArrayBufferLike, at: number, to: ArrayBufferLike, toAt: number, bytes: number): void {
  const isAligned = at % bytes === 0 && toAt % bytes === 0;
  if (bytes === 4 && isAligned)
    Atomics.store(new Int32Array(to, toAt, 1), 0, Atomics.load(new Int32Array(from, at, 1), 0));
  else if (bytes === 8 && isAligned)
    Atomics.store(new BigInt64Array(to, toAt, 1), 0, Atomics.load(new BigInt64Array(from, at, 1), 0));
  else new Uint8Array(to, toAt, bytes).set(new Uint8Array(from, at, bytes));
}
