/**
 * Entries: the C functions through which JavaScript calls back into Python.
 *
 * A stack with a JavaScript frame in it cannot be switched away. Pyodide lowers its flag `validSuspender` where JavaScript calls a
 * Python object, and nowhere else; but bytecode also runs where a JavaScript error is made a Python exception, or a JavaScript
 * object gets its Python type. So the flag is lowered in every such function that may run bytecode.
 */
import type { Flag } from './pyodide.ts';

/** Those that cannot run bytecode (memory, stacks, thread states, frames), or that begin a stack, keep as they are. */
const RUNS_BYTECODE =
  /^(set_error|wrap_exception|restore_sys_last_exception|pythonexc2js|Jsv_GetError|_?JsProxy_|_js2python|_?python2js|Js[vB]|_?pyproxy|_agen|_iscoroutine|create_promise|print_std|_?Py_DecRef|_?Py(Object|Dict|Set|List|Unicode|Buffer|Run|Traceback|Err_(Print|SetRaised|CheckSignals)))/;
const BEGINS_A_STACK = /_promising$/;

export const mayRunBytecode = (name: string): boolean =>
  RUNS_BYTECODE.test(name) && !BEGINS_A_STACK.test(name);

/** The same exports; while one that may run bytecode is called, the flag is false. `flag` is asked at each call, once it exists. */
export function guardEntries(
  exports: WebAssembly.Exports,
  flag: () => Flag | undefined,
): WebAssembly.Exports {
  const guarded = ([name, entry]: [string, WebAssembly.ExportValue]): [string, WebAssembly.ExportValue] => [
    name,
    typeof entry === 'function' && mayRunBytecode(name) ? guard(entry as Entry, flag) : entry,
  ];
  return Object.fromEntries(Object.entries(exports).map(guarded));
}

type Entry = (...args: readonly unknown[]) => unknown;

const guard =
  (entry: Entry, flag: () => Flag | undefined): Entry =>
  (...args) => {
    const canSuspend = flag();
    if (!canSuspend?.value) return entry(...args);
    canSuspend.value = false;
    try {
      return entry(...args);
    } finally {
      canSuspend.value = true;
    }
  };
