/** Blocks of memory that processes share: what `Value` and `Array` lie in. Zeroed at first, as an operating system's. */
import type { BlockId } from '../wire.ts';

export class Blocks {
  readonly #blocks = new Map<BlockId, ArrayBufferLike>();

  add(id: BlockId, memory: ArrayBufferLike): void {
    this.#blocks.set(id, memory);
  }

  remove(id: BlockId): void {
    this.#blocks.delete(id);
  }

  /** The block itself with its id, where processes may have it; nothing where they may not. */
  shareable(id: BlockId): readonly (readonly [BlockId, SharedArrayBuffer])[] {
    const memory = this.#blocks.get(id);
    return memory && !(memory instanceof ArrayBuffer) ? [[id, memory]] : [];
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
