/**
 * The snapshot's file format: the pages of a prepared heap that differ from a fresh one.
 *
 * Layout, little-endian: u32 header length, u32 heap length, u32 count of runs, u32 build-id length | build id (UTF-8) | header
 * (JSON of Pyodide's own snapshot) | padding to 4 | runs of neighbouring pages, each u32 pages skipped, u32 pages that follow |
 * pages of `PAGE` bytes.
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
export function readSnapshot(file: ArrayBufferLike): Snapshot {
  if (file.byteLength < FIXED) throw new Error('The snapshot file is empty or cut short.');
  const [headerBytes = 0, heapBytes = 0, runCount = 0, idBytes = 0] = new Uint32Array(file, 0, 4);
  const bytes = new Uint8Array(file);
  const text = (from: number, length: number) => new TextDecoder().decode(bytes.slice(from, from + length)); // a decoder takes no shared memory
  const runsAt = aligned(FIXED + idBytes + headerBytes);
  const pagesAt = runsAt + runCount * 8;
  if (pagesAt > file.byteLength) throw new Error('The snapshot file is cut short.');
  const runs = new Uint32Array(file, runsAt, runCount * 2);
  const pageCount = runs.reduce((sum, count, index) => sum + (index % 2) * count, 0);
  if (file.byteLength !== pagesAt + pageCount * PAGE) throw new Error('The snapshot file is cut short.');
  return {
    buildId: text(FIXED, idBytes),
    heapBytes,
    header: JSON.parse(text(FIXED + idBytes, headerBytes)) as unknown,
    apply: (heap) => applyPages(heap, bytes.subarray(pagesAt), runs),
  };
}

/** A run is one copy: some hundreds of copies instead of forty thousand. */
function applyPages(heap: Uint8Array, source: Uint8Array, runs: Uint32Array): void {
  let [from, to] = [0, 0];
  for (let index = 0; index < runs.length; index += 2) {
    const bytes = (runs[index + 1] ?? 0) * PAGE;
    to += (runs[index] ?? 0) * PAGE;
    heap.set(source.subarray(from, from + bytes), to);
    from += bytes;
    to += bytes;
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
  const runs = runsOf(pages);
  const runsAt = aligned(FIXED + idBytes.length + headerBytes.length);
  const pagesAt = runsAt + runs.length * 4;
  const file = new Uint8Array(pagesAt + pages.length * PAGE);
  new Uint32Array(file.buffer, 0, 4).set([
    headerBytes.length,
    prepared.length,
    runs.length / 2,
    idBytes.length,
  ]);
  file.set(idBytes, FIXED);
  file.set(headerBytes, FIXED + idBytes.length);
  new Uint32Array(file.buffer, runsAt, runs.length).set(runs);
  pages.forEach((page, index) => {
    const at = pagesAt + index * PAGE;
    file.set(prepared.subarray(page * PAGE, page * PAGE + PAGE), at);
  });
  return file;
}

/** Page numbers, ascending, as pairs: so many pages skipped, so many that follow. A fiftieth of the numbers' size, once compressed. */
function runsOf(pages: readonly number[]): number[] {
  const runs: number[] = [];
  let last = -1;
  for (const page of pages) {
    if (page === last + 1 && runs.length > 0) runs.push((runs.pop() ?? 0) + 1);
    else runs.push(page - last - 1, 1);
    last = page;
  }
  return runs;
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
