/**
 * Boots Pyodide, from a snapshot where there is one. Only this file calls `loadPyodide`.
 *
 * Pyodide's own option `createPyodideModule` lets us wrap the instantiation, so no global is patched for the checkpoint, the
 * heap's limit or the snapshot.
 */
import { limits } from '../limits.ts';
import { type Checkpoint, installCheckpoint } from './checkpoint.ts';
import { guardEntries } from './entries.ts';
import {
  internals,
  type ModuleSettings,
  type PyodideCode,
  type PyodideInterface,
  type PyodideModule,
} from './pyodide.ts';
import { installSenses, type Senses } from './senses.ts';
import type { Snapshot } from './snapshot.ts';

/** The JavaScript functions that Python sees as module `_host`, by name. A snapshot refers to them by name too. */
export type Host = Readonly<Record<string, (...args: never[]) => unknown>>;

export interface BootFiles {
  /** Compiled once for all interpreters of the page. Absent in Node, where Pyodide finds its own files. */
  readonly wasm?: Promise<WebAssembly.Module> | undefined;
  /** Left out beside a snapshot: what Pyodide asks for is then an empty archive. */
  readonly stdlib?: ArrayBuffer | undefined;
  /** The size of its heap is needed at once, the snapshot itself only when the module stands. */
  readonly snapshot?: { readonly heapBytes: number; readonly whole: Promise<Snapshot> } | undefined;
}

export interface Interpreter {
  readonly pyodide: PyodideInterface;
  readonly module: PyodideModule;
  readonly checkpoint: Checkpoint;
  readonly senses: Senses;
}

export interface BootOptions {
  readonly code: PyodideCode;
  readonly files: BootFiles;
  readonly host: Host;
  /** Further options for `loadPyodide`. */
  readonly config?: Readonly<Record<string, unknown>>;
  /** Called with the fresh memory before the interpreter's first instruction. */
  readonly onMemory?: (memory: WebAssembly.Memory) => void;
}

const HOST_ITSELF = '*';

export async function boot({ code, files, host, config, onMemory }: BootOptions): Promise<Interpreter> {
  let installed: Installed | undefined;
  const { snapshot } = files;
  const createPyodideModule = async (settings: ModuleSettings): Promise<PyodideModule> => {
    const wrapped = wrapInstantiation(settings, (found) => {
      installed = found;
      onMemory?.(found.memory);
    });
    if (!snapshot) return code.createModule(wrapped);
    wrapped.INITIAL_MEMORY = snapshot.heapBytes;
    const module = await code.createModule(wrapped);
    const { apply, header } = await snapshot.whole;
    module.API.restoreSnapshot = () => {
      apply(module.HEAPU8);
      delete module.API.restoreSnapshot; // it holds the snapshot, and a program is to come
      return header;
    };
    return module;
  };
  const restore = snapshot && {
    _loadSnapshot: Promise.resolve(new Uint8Array(0)),
    _snapshotDeserializer: (name: string) => (name === HOST_ITSELF ? host : host[name]),
  };
  const load = () => code.loadPyodide({ ...NO_PACKAGES, ...restore, ...config, createPyodideModule });
  const pyodide = await (files.wasm ? withOurFiles(files, load) : load());
  if (!installed) throw new Error('Pyodide started without instantiating its module.');
  const { checkpoint, senses } = installed;
  return { pyodide, module: internals(pyodide), checkpoint, senses };
}

/** Names the host and its functions for a snapshot; refuses anything else, which could not be restored. */
export function hostSerializer(host: Host): (object: unknown) => string {
  const names = new Map<unknown, string>(Object.entries(host).map(([name, value]) => [value, name]));
  return (object) => {
    if (object === host) return HOST_ITSELF;
    const name = names.get(object);
    if (name) return name;
    throw new Error(
      `The snapshot would hold a JavaScript object that is not of _host: ${String(object).slice(0, 120)}`,
    );
  };
}

interface Installed {
  readonly checkpoint: Checkpoint;
  readonly senses: Senses;
  readonly memory: WebAssembly.Memory;
}

function wrapInstantiation(settings: ModuleSettings, found: (what: Installed) => void): ModuleSettings {
  const instantiate = settings.instantiateWasm;
  settings.instantiateWasm = (imports, done) => {
    const env = imports['env'] ?? {};
    const checkpoint = installCheckpoint(env);
    let memory: WebAssembly.Memory | undefined;
    const senses = installSenses(imports, () => {
      if (!memory) throw new Error('The interpreter asked for the time before it had a memory.');
      return memory;
    });
    return instantiate(imports, (instance, module) => {
      memory = Object.values(instance.exports).find((each) => each instanceof WebAssembly.Memory);
      if (!memory) throw new Error('Pyodide’s module exports no memory.');
      limitHeap(memory);
      found({ checkpoint, senses, memory });
      // The settings object becomes Pyodide’s module, which has the flag once its script has run.
      const exports = guardEntries(instance.exports, () => settings.validSuspender);
      done({ exports } as WebAssembly.Instance, module);
    });
  };
  return settings;
}

/**
 * Beyond the limit `malloc` fails, and Python raises MemoryError. The limit stands where memory grows, and not where it is asked for:
 * Emscripten takes up to a fifth more than it is asked, and less where that much is refused.
 */
function limitHeap(memory: WebAssembly.Memory): void {
  const grow = memory.grow.bind(memory);
  memory.grow = (pages) => {
    if (memory.buffer.byteLength + pages * PAGE_BYTES > limits.heapBytes)
      throw new RangeError('A process may not use more memory.');
    return grow(pages);
  };
}

const PAGE_BYTES = 64 * 1024;

/** Pyodide fetches two files by itself. There is no network here, so both calls are answered with what we hold. */
async function withOurFiles(
  files: BootFiles,
  load: () => Promise<PyodideInterface>,
): Promise<PyodideInterface> {
  const { wasm, stdlib } = files;
  const { fetch } = globalThis;
  const { instantiateStreaming } = WebAssembly;
  globalThis.fetch = ((url: string) =>
    String(url).endsWith('.zip') ? respond(stdlib ?? EMPTY) : respond(EMPTY)) as typeof globalThis.fetch;
  WebAssembly.instantiateStreaming = async (_source, imports) => {
    const module = await wasm;
    if (!module) throw new Error('No compiled module was handed in.');
    return { module, instance: await WebAssembly.instantiate(module, imports) };
  };
  try {
    return await load();
  } finally {
    globalThis.fetch = fetch;
    WebAssembly.instantiateStreaming = instantiateStreaming;
  }
}

const EMPTY = new ArrayBuffer(0);

const respond = (body: ArrayBuffer) =>
  Promise.resolve({ ok: true, arrayBuffer: async () => body } as unknown as Response);

/** What Pyodide's own lock file says of the build. Set when the process's script is built; Node reads the file itself. */
declare const __PYODIDE_BUILD__: Readonly<Record<string, string>>;

/** Packages are never loaded by name: an empty lock file, of the form that Pyodide checks. */
const NO_PACKAGES = {
  indexURL: 'about:blank/',
  packageBaseUrl: 'about:blank/',
  lockFileContents: {
    info: typeof __PYODIDE_BUILD__ === 'undefined' ? {} : __PYODIDE_BUILD__,
    packages: {},
  },
};
