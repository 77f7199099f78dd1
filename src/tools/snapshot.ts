/**
 * Makes the snapshot: boots the very interpreter that readers get, here in Node, imports what programs use most, and keeps the
 * pages of its heap that changed. Bound to the Pyodide build and to our Python files by its build id.
 */
import nodeCrypto, { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { boot, type Host, hostSerializer } from '../engine/interpreter/boot.ts';
import type { LoadPyodide, ModuleFactory, PyodideCode } from '../engine/interpreter/pyodide.ts';
import { writeSnapshot } from '../engine/interpreter/snapshot.ts';
import { makeHost } from '../engine/process/host.ts';
import { installPython } from '../engine/process/install.ts';
import { root } from './paths.ts';

const python = path.join(root, 'src/engine/python/_stick');

/** Pyodide's snapshot format: u32 magic, u32 offset of the heap, u32 length of the JSON header, which starts at byte 48. */
const HEADER_AT = 48;

export interface MadeSnapshot {
  /** The bytes of `snapshot.bin`. */
  readonly file: Uint8Array;
  /** Names the interpreter and our Python files that it was made from. */
  readonly buildId: string;
  /** Bytes of heap the interpreter must start with. */
  readonly heapBytes: number;
}

/** `pyodide`: the folder with the files that readers get. */
export async function makeSnapshot(pyodideFolder: string): Promise<MadeSnapshot> {
  const sources = await readPython();
  const id = await buildId(pyodideFolder, sources);
  const host: Host = {
    ...makeHost(() => {
      throw new Error('A module of _stick called the scheduler while the snapshot was made.');
    }),
    current: () => 0,
    lets_go: () => false,
    let_go: () => {},
  };
  let fresh = new Uint8Array();
  const goOn = holdStill();
  const { pyodide } = await boot({
    code: await pyodideCode(pyodideFolder),
    files: {},
    host,
    config: {
      _makeSnapshot: true,
      lockFileContents: undefined,
      packageBaseUrl: undefined,
      indexURL: undefined,
    },
    onMemory: (memory) => {
      fresh = new Uint8Array(memory.buffer).slice();
    },
  });
  installPython(pyodide, host, sources);
  pyodide.runPython(SCRUB);
  const whole = pyodide.makeMemorySnapshot({ serializer: hostSerializer(host) });
  const [, heapAt = 0, headerBytes = 0] = new Uint32Array(whole.buffer, 0, 3);
  const header = new TextDecoder().decode(whole.subarray(HEADER_AT, HEADER_AT + headerBytes));
  goOn();
  const heap = whole.subarray(heapAt);
  return { file: writeSnapshot(heap, fresh, header, id), buildId: id, heapBytes: heap.length };
}

async function pyodideCode(folder: string): Promise<PyodideCode> {
  const load = (name: string): Promise<unknown> => import(pathToFileURL(path.join(folder, name)).href);
  const [loader, factory] = await Promise.all([load('pyodide.mjs'), load('pyodide.asm.mjs')]);
  return {
    loadPyodide: (loader as { loadPyodide: LoadPyodide }).loadPyodide,
    createModule: (factory as { default: ModuleFactory }).default,
  };
}

/** No clock, no chance and no place: the same sources give the same file anywhere, so that caches keep it. Returns how to undo it. */
function holdStill(): () => void {
  const { now: date } = Date;
  const { now: clock } = performance;
  const { getRandomValues } = crypto;
  const { randomFillSync } = nodeCrypto;
  process.argv.splice(0, process.argv.length, 'python'); // Emscripten keeps it as the program's name
  let now = Date.UTC(2026, 0, 1);
  Date.now = () => ++now;
  performance.now = () => ++now;
  crypto.getRandomValues = (array) => array;
  nodeCrypto.randomFillSync = (array) => array;
  return () => {
    Date.now = date;
    performance.now = clock;
    crypto.getRandomValues = getRandomValues;
    nodeCrypto.randomFillSync = randomFillSync;
  };
}

/** Names the build that a snapshot belongs to: the interpreter and our Python half. */
async function buildId(folder: string, sources: Readonly<Record<string, string>>): Promise<string> {
  const wasm = await readFile(path.join(folder, 'pyodide.asm.wasm'));
  const hash = createHash('sha256').update(wasm).update(JSON.stringify(sources));
  return hash.digest('hex').slice(0, 16);
}

/** Overwrites freed memory, so that the snapshot holds no leftovers of the imports: smaller, and it compresses better. */
const SCRUB = `
import gc, linecache, re, sys
linecache.clearcache(); re.purge(); sys._clear_internal_caches()
gc.collect(); gc.collect()
_kept = []
for _size in range(48, 512, 16):
    _kept.extend(bytes(_size - 33) for _ in range(300))
_kept = None
for _size in (512, 1024, 2048, 4096, 8192, 16384, 65536, 262144, 1 << 20):
    _kept = [bytes(_size) for _ in range(max(1, min(200, (1 << 18) // _size)))]
    _kept = None
del _kept, _size
gc.collect()
`;

/** Our Python package: source by file name. */
export async function readPython(): Promise<Record<string, string>> {
  const names = (await readdir(python)).filter((name) => name.endsWith('.py')).sort();
  const sources = await Promise.all(names.map((name) => readFile(path.join(python, name), 'utf8')));
  return Object.fromEntries(names.map((name, index) => [name, sources[index] ?? '']));
}
