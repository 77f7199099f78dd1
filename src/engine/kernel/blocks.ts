/** Blocks of memory that processes share: what `Value` and `Array` lie in. Zeroed at first, as an operating system's. */
import type { BlockId } from '../wire.ts';

export class Blocks {
  readonly #blocks = new Map<BlockId, ArrayBuffer | SharedArrayBuffer>();

  add(id: BlockId, memory: ArrayBuffer | SharedArrayBuffer): void {
    this.#blocks.set(id, memory);
  }

  remove(id: BlockId): void {
    this.#blocks.delete(id);
  }

  /** The block itself, where processes may have it. */
  shareable(id: BlockId): SharedArrayBuffer | undefined {
    const memory = this.#blocks.get(id);
    return memory && !(memory instanceof ArrayBuffer) ? memory : undefined;
  }

  /** A copy of what lies there. */
  load(id: BlockId, offset: number, size: number): Uint8Array | undefined {
    const memory = this.#blocks.get(id);
    return memory && new Uint8Array(memory, offset, size).slice();
  }

  store(id: BlockId, offset: number, bytes: Uint8Array): void {
    const memory = this.#blocks.get(id);
    if (memory) new Uint8Array(memory).set(bytes, offset);
  }
}
