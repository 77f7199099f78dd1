/** Rewrites the export section of a WebAssembly module; everything else keeps its bytes. Format: WebAssembly core spec, 5.5. */

const EXPORT_SECTION = 7;
const HEADER_BYTES = 8;

/** The same module, exporting only the names that `keep` accepts. Throws where the bytes are no module. */
export function keepExports(wasm: Uint8Array, keep: (name: string) => boolean): Uint8Array {
  const section = findSection(wasm, EXPORT_SECTION);
  const reader = new Reader(wasm, section.contentAt);
  const kept: Uint8Array[] = [];
  for (let left = reader.uint(); left > 0; left--) {
    const from = reader.at;
    const name = reader.name();
    reader.skip(1);
    reader.uint();
    if (keep(name)) kept.push(wasm.subarray(from, reader.at));
  }
  const content = join([uint(kept.length), ...kept]);
  return join([
    wasm.subarray(0, section.at),
    Uint8Array.of(EXPORT_SECTION),
    uint(content.length),
    content,
    wasm.subarray(section.endsAt),
  ]);
}

interface Section {
  readonly at: number;
  readonly contentAt: number;
  readonly endsAt: number;
}

function findSection(wasm: Uint8Array, wanted: number): Section {
  const reader = new Reader(wasm, HEADER_BYTES);
  while (reader.at < wasm.length) {
    const { at } = reader;
    const id = reader.byte();
    const bytes = reader.uint();
    const contentAt = reader.at;
    if (id === wanted) return { at, contentAt, endsAt: contentAt + bytes };
    reader.skip(bytes);
  }
  throw new Error(`This is no WebAssembly module with a section ${wanted}.`);
}

class Reader {
  readonly #bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.at = at;
  }

  byte(): number {
    const byte = this.#bytes[this.at++];
    if (byte === undefined) throw new Error('The WebAssembly module ends too early.');
    return byte;
  }

  skip(bytes: number): void {
    this.at += bytes;
  }

  /** An unsigned LEB128 number of up to 32 bits. */
  uint(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }

  name(): string {
    const bytes = this.uint();
    this.skip(bytes);
    return new TextDecoder().decode(this.#bytes.subarray(this.at - bytes, this.at));
  }
}

function uint(value: number): Uint8Array {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 0x80) return Uint8Array.from([...bytes, rest]);
    bytes.push((rest & 0x7f) | 0x80);
  }
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
