/**
 * The snapshot's file format: the pages of a prepared heap that differ from a fresh one.
 *
 * Layout, little-endian: u32 header length, u32 heap length, u32 page count, u32 build-id length | build id (UTF-8) | header
 * (JSON of Pyodide's own snapshot) | padding to 4 | u32 page numbers | pages of `PAGE` bytes.
 * The build id binds it to one Pyodide build and to our Python files; boot refuses any other.
 */

/** Bytes. Small pages keep the file small: most of the heap is untouched between objects. */
export const PAGE = 256;

const FIXED = 16;

export interface Snapshot {
  readonly buildId: string;
  /** Bytes of heap the interpreter must start with. */
  readonly heapBytes: number;
  /** Pyodide's own description of the JavaScript objects that the heap refers to. */
  readonly header: unknown;
  /** Writes the pages into a fresh heap of at least `heapBytes`. */
  apply(heap: Uint8Array): void;
}

/** Reads a snapshot. Throws where the bytes are not one. */
export function readSnapshot(file: ArrayBuffer): Snapshot {
  if (file.byteLength < FIXED) throw new Error('The snapshot file is empty or cut short.');
  const [headerBytes = 0, heapBytes = 0, pageCount = 0, idBytes = 0] = new Uint32Array(file, 0, 4);
  const bytes = new Uint8Array(file);
  const text = (from: number, length: number) =>
    new TextDecoder().decode(bytes.subarray(from, from + length));
  const numbersAt = aligned(FIXED + idBytes + headerBytes);
  const pagesAt = numbersAt + pageCount * 4;
  if (file.byteLength !== pagesAt + pageCount * PAGE) throw new Error('The snapshot file is cut short.');
  const pages = new Uint32Array(file, numbersAt, pageCount);
  return {
    buildId: text(FIXED, idBytes),
    heapBytes,
    header: JSON.parse(text(FIXED + idBytes, headerBytes)) as unknown,
    apply: (heap) => applyPages(heap, bytes.subarray(pagesAt), pages),
  };
}

/** Neighbouring pages are copied as one: a few thousand copies instead of forty thousand. */
function applyPages(heap: Uint8Array, source: Uint8Array, pages: Uint32Array): void {
  let first = 0;
  while (first < pages.length) {
    let next = first + 1;
    while (next < pages.length && pages[next] === (pages[next - 1] ?? 0) + 1) next++;
    heap.set(source.subarray(first * PAGE, next * PAGE), (pages[first] ?? 0) * PAGE);
    first = next;
  }
}

/** Builds the file from a prepared heap and the fresh heap it grew from. Used at build time only. */
export function writeSnapshot(
  prepared: Uint8Array,
  fresh: Uint8Array,
  header: string,
  buildId: string,
): Uint8Array {
  const before = new Uint8Array(prepared.length);
  before.set(fresh.subarray(0, Math.min(fresh.length, prepared.length)));
  const pages = changedPages(prepared, before);
  const [headerBytes, idBytes] = [new TextEncoder().encode(header), new TextEncoder().encode(buildId)];
  const numbersAt = aligned(FIXED + idBytes.length + headerBytes.length);
  const file = new Uint8Array(numbersAt + pages.length * (4 + PAGE));
  new Uint32Array(file.buffer, 0, 4).set([headerBytes.length, prepared.length, pages.length, idBytes.length]);
  file.set(idBytes, FIXED);
  file.set(headerBytes, FIXED + idBytes.length);
  new Uint32Array(file.buffer, numbersAt, pages.length).set(pages);
  pages.forEach((page, index) => {
    const at = numbersAt + pages.length * 4 + index * PAGE;
    file.set(prepared.subarray(page * PAGE, page * PAGE + PAGE), at);
  });
  return file;
}

function changedPages(a: Uint8Array, b: Uint8Array): number[] {
  const words = (bytes: Uint8Array) => new BigUint64Array(bytes.slice().buffer);
  const [one, other] = [words(a), words(b)];
  const perPage = PAGE / 8;
  const changed: number[] = [];
  for (let page = 0; page < a.length / PAGE; page++) {
    const end = (page + 1) * perPage;
    for (let word = page * perPage; word < end; word++) {
      if (one[word] === other[word]) continue;
      changed.push(page);
      break;
    }
  }
  return changed;
}

const aligned = (offset: number): number => (offset + 3) & ~3;
