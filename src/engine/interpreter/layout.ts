/**
 * Where in CPython 3.14's structures (wasm32) the fields are that we set: those of PyThreadState that a thread of ours must own,
 * and one of PyCodeObject.
 *
 * CPython publishes some of its offsets for debuggers (`_Py_DebugOffsets` at the start of `_PyRuntime`); those are checked. One
 * that it does not publish is found by its content. A build that differs is refused rather than corrupted.
 */
import type { PyodideInterface, PyodideModule } from './pyodide.ts';

/** Bytes from the start of the thread state. */
export const EVAL_BREAKER = 12;
export const THREAD_ID = 92;
export const NATIVE_ID = 96;
/** Then `c_stack_soft_limit` and `c_stack_hard_limit`, 4 bytes each. */
export const C_STACK_TOP = 708;

/** Bytes from the start of a code object; checked for each where they are used. */
export const CODE_UNITS = 8;
export const CODE_FIRST_LINE = 44;
export const CODE_FIRST_TRACEABLE = 120;

/** The bit of the eval breaker that makes it look at pending signals: `_PY_SIGNALS_PENDING_BIT`. */
export const SIGNALS_BIT = 1 << 1;

/** How far `_Py_DebugOffsets` is searched, in 64-bit entries. */
const DEBUG_ENTRIES = 60;
const THREAD_STATE_BYTES = 704;

/** Returns the offset of `threading_local_key`, which must not be shared between threads. Throws on an unknown layout. */
export function checkLayout(pyodide: PyodideInterface, module: PyodideModule): number {
  const heap = module.HEAPU32;
  const runtime = module.__PyRuntime >> 2;
  const entries = Array.from({ length: DEBUG_ENTRIES }, (_, index) => heap[runtime + 2 * index]);
  const size = entries.indexOf(THREAD_STATE_BYTES);
  const expected: readonly (readonly [number, number])[] = [
    [1, 0],
    [2, 4],
    [3, 8],
    [5, THREAD_ID],
    [6, NATIVE_ID],
    [8, 16],
  ];
  if (size < 0 || expected.some(([entry, offset]) => entries[size + entry] !== offset))
    throw new Error(
      'This build of Pyodide lays out PyThreadState differently: compare src/engine/interpreter/layout.ts with CPython’s pycore_tstate.h and pycore_debug_offsets.h of its version.',
    );
  return findLocalKey(pyodide, module);
}

/** The field points to an object of type `_thread._localdummy` once a `threading.local` has been used. */
function findLocalKey(pyodide: PyodideInterface, module: PyodideModule): number {
  pyodide.runPython('import threading as _t; _x = _t.local(); _x.a = 1');
  const state = module._PyThreadState_GetUnchecked();
  const heap = module.HEAPU32;
  const pointerAt = (address: number): number => {
    const value = heap[address >> 2] ?? 0;
    return value < 1024 || value > heap.length * 4 - 64 || value & 3 ? 0 : value;
  };
  for (let offset = 100; offset < 400; offset += 4) {
    const object = pointerAt(state + offset);
    const type = object && pointerAt(object + 4);
    const name = type && (heap[(type + 12) >> 2] ?? 0);
    if (!name || name < 1024 || name > heap.length * 4) continue;
    if (module.UTF8ToString(name, 64) !== '_thread._localdummy') continue;
    pyodide.runPython('del _x, _t');
    return offset;
  }
  throw new Error(
    'PyThreadState.threading_local_key was not found; use the version that package.json names.',
  );
}
