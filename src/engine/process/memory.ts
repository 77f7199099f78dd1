/**
 * Memory that processes share, as one of them sees it. Where the page is isolated a block is mapped, and an access is a copy of its
 * bytes; elsewhere the block lies in the kernel, and an access is a message.
 */
import type { BlockId } from '../wire.ts';

/** Integers by size in bytes: aligned, an access to one is never seen half done. */
const CELLS = { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array, 8: BigUint64Array } as const;

export class Memory {
  readonly #heap: () => ArrayBufferLike;
  readonly #mapped = new Map<BlockId, SharedArrayBuffer>();

  /** `heap` gives the interpreter's memory, which may move. */
  constructor(heap: () => ArrayBufferLike) {
    this.#heap = heap;
  }

  /** A new block, for the kernel to keep; mapped here where it can be. */
  create(id: BlockId, bytes: number): ArrayBuffer | SharedArrayBuffer {
    if (!self.crossOriginIsolated) return new ArrayBuffer(bytes);
    const memory = new SharedArrayBuffer(bytes);
    this.#mapped.set(id, memory);
    return memory;
  }

  map(id: BlockId, memory: SharedArrayBuffer): void {
    this.#mapped.set(id, memory);
  }

  unmap(id: BlockId): void {
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

function copy(from: ArrayBufferLike, at: number, to: ArrayBufferLike, toAt: number, bytes: number): void {
  if ((bytes === 1 || bytes === 2 || bytes === 4) && at % bytes === 0 && toAt % bytes === 0) {
    const Cell = CELLS[bytes];
    Atomics.store(new Cell(to, toAt, 1), 0, Atomics.load(new Cell(from, at, 1), 0));
  } else if (bytes === 8 && at % 8 === 0 && toAt % 8 === 0)
    Atomics.store(new CELLS[8](to, toAt, 1), 0, Atomics.load(new CELLS[8](from, at, 1), 0));
  else new Uint8Array(to, toAt, bytes).set(new Uint8Array(from, at, bytes));
}
