/** The parts of Pyodide that the engine touches, as types: its public API, and the internals of the pinned version. */
import type { PyodideInterface } from 'pyodide';
import type { PyProxy } from 'pyodide/ffi';

export type { PyodideInterface, PyProxy };

/** A WebAssembly global that JavaScript may set. */
export interface Flag {
  value: number | boolean | object;
}

/** Pyodide's Emscripten module: C functions by their exported names, and the heap's current views. */
export interface PyodideModule {
  readonly API: { restoreSnapshot?: (() => unknown) | undefined };
  readonly HEAP8: Int8Array;
  readonly HEAPU8: Uint8Array;
  readonly HEAP32: Int32Array;
  readonly HEAPU32: Uint32Array;
  /** Lowest address the current stack may use. */
  stackStop: number;
  readonly validSuspender: Flag;
  readonly suspenderGlobal: Flag;
  readonly __PyRuntime: number;
  readonly __Py_emscripten_signal_clock: number;
  readonly _Py_EMSCRIPTEN_SIGNAL_HANDLING: number;
  stackSave(): number;
  stackRestore(address: number): void;
  _emscripten_stack_get_base(): number;
  _malloc(bytes: number): number;
  _free(address: number): void;
  _captureThreadState(): number;
  _restoreThreadState(state: number): void;
  _PyThreadState_GetUnchecked(): number;
  _Py_DecRef(object: number): void;
  _PyErr_SetRaisedException(exception: number): void;
  _PyErr_Print(): void;
  _PyEval_GetFrame(): number;
  _PyFrame_GetBack(frame: number): number;
  _PyFrame_GetCode(frame: number): number;
  /** Index of the instruction in bytes; 0 where the function begins. */
  _PyFrame_GetLasti(frame: number): number;
  _PyFrame_GetLineNumber(frame: number): number;
  _PyObject_GetAttrString(object: number, name: number): number;
  _PyUnicode_AsUTF8(text: number): number;
  readonly __pyproxy_apply_promising: (...args: readonly unknown[]) => number;
  PyProxy_getPtr(proxy: PyProxy): number;
  UTF8ToString(address: number, maxBytes: number): string;
}

/** Settings that Pyodide hands to its module factory. */
export interface ModuleSettings {
  INITIAL_MEMORY?: number;
  /** Whether the running stack can be switched away; there once Pyodide’s script has run. */
  readonly validSuspender?: Flag;
  instantiateWasm(
    imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ): unknown;
}

export type ModuleFactory = (settings: ModuleSettings) => Promise<PyodideModule>;
export type LoadPyodide = (config: Readonly<Record<string, unknown>>) => Promise<PyodideInterface>;

/** `pyodide.mjs` and `pyodide.asm.mjs`, imported. */
export interface PyodideCode {
  readonly loadPyodide: LoadPyodide;
  readonly createModule: ModuleFactory;
}

export const internals = (pyodide: PyodideInterface): PyodideModule =>
  (pyodide as unknown as { _module: PyodideModule })._module;
