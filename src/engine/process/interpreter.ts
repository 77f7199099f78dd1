/** Boots the interpreter of a process and prepares it: streams, scheduler, and our Python half. */
import { boot, type Host, type Interpreter } from '../interpreter/boot.ts';
import { canSwitchStacks } from '../interpreter/checkpoint.ts';
import type { LoadPyodide, ModuleFactory, PyodideInterface, PyProxy } from '../interpreter/pyodide.ts';
import { readSnapshot, type Snapshot } from '../interpreter/snapshot.ts';
import { arriving } from '../native/staging.ts';
import type { RunFiles } from '../outcome.ts';
import type { Job, ProcessCode, ProcessHeap } from '../wire.ts';
import { installPython } from './install.ts';

export interface LateFiles {
  readonly wasm: Promise<WebAssembly.Module>;
  readonly heap: Promise<ProcessHeap>;
}

/** Goes as far as it can with what is there. */
export async function bootInterpreter(
  { pyodideUrl, pyodideModuleUrl, heapBytes }: ProcessCode,
  { wasm, heap }: LateFiles,
  host: Host,
): Promise<Interpreter> {
  if (!canSwitchStacks())
    throw new Error('This browser cannot switch WebAssembly stacks (JSPI), which real threads need.');
  const [loader, factory] = await Promise.all([import(pyodideUrl), import(pyodideModuleUrl)]);
  const code = {
    loadPyodide: (loader as { loadPyodide: LoadPyodide }).loadPyodide,
    createModule: (factory as { default: ModuleFactory }).default,
  };
  if (heapBytes !== undefined)
    return boot({ code, files: { wasm, snapshot: { heapBytes, whole: heap.then(snapshotOf) } }, host });
  const library = await heap;
  if (library.kind !== 'scratch') throw new Error('A library was to come, and a snapshot came.');
  const interpreter = await boot({ code, files: { wasm, stdlib: library.stdlib }, host });
  installPython(interpreter.pyodide, host, JSON.parse(library.python));
  return interpreter;
}

function snapshotOf(heap: ProcessHeap): Snapshot {
  if (heap.kind !== 'snapshot') throw new Error('A snapshot was to come, and a library came.');
  return readSnapshot(heap.snapshot);
}

/** The entry points of `main.py` and `threads.py`, the addresses of `host.py`'s cells, a way to lay files beside the program, and the reports of waiting tasks and of locks held. */
export function entryPoints(pyodide: PyodideInterface) {
  const main = pyodide.pyimport('_stick.main') as PyProxy & Record<string, PyProxy>;
  const host = pyodide.pyimport('_stick.host');
  const cells = { reason: addressOf(host['_reason']), running: addressOf(host['running']) };
  const onThreadGone = pyodide.pyimport('_stick.threads')['on_exit'] as () => void;
  /** A callable that runs `main.run_main` or `main.run_child` with these arguments, as the body of the main thread. */
  const body = (name: 'run_main' | 'run_child', ...args: readonly unknown[]): PyProxy =>
    main['body'](main[name], ...args) as PyProxy;
  const writeFiles = (folder: string, files: RunFiles) => {
    for (const [name, content] of Object.entries(files)) {
      const path = `${folder}/${name}`;
      pyodide.FS.mkdirTree(path.slice(0, path.lastIndexOf('/')));
      pyodide.FS.writeFile(path, content);
    }
  };
  const tasks = pyodide.pyimport('_stick.tasks')['report'] as () => string;
  const helper = pyodide.pyimport('_stick.helper') as PyProxy & {
    serve(request: Uint8Array, data: Iterable<Uint8Array>): PyProxy;
  };
  /** `helper.serve`: the answer's bytes. */
  const serve = (job: Job): Uint8Array => {
    const answer = helper.serve(job.request, arriving(job));
    const view = answer.getBuffer('u8');
    const bytes = (view.data as Uint8Array).slice();
    view.release();
    answer.destroy();
    return bytes;
  };
  const names = pyodide.pyimport('_stick.names');
  const held = names['report'] as (idents: string) => string;
  const semaphoreNames = names['semaphores'] as () => string;
  const look = pyodide.pyimport('_stick.look')['report'] as (threads: string) => string;
  return { serve, main, cells, onThreadGone, body, writeFiles, tasks, held, semaphoreNames, look };
}

function addressOf(cell: PyProxy): number {
  const view = cell.getBuffer('u8');
  const address = view.data.byteOffset as number;
  view.release();
  return address;
}
