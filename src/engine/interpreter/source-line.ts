/**
 * Which line of the reader's program the running thread is at. Asked where the GIL is dropped, through CPython's own C API, so that
 * nothing need be known of how frames lie in memory; some microseconds a time.
 */
import type { PyodideModule } from './pyodide.ts';

/** Deep inside the standard library the reader's own line is soon reached, or does not matter. */
const MOST_FRAMES = 40;
/** Bytes. */
const LONGEST_NAME = 400;
/** Programs have few files; one that makes names without end gets no more of them remembered. */
const MOST_NAMES = 200;
/** The folder of our Python files. */
const OURS = '/_stick/';

export class SourceLine {
  readonly #module: PyodideModule;
  /** A C string: `co_filename`. */
  readonly #attribute: number;
  /** By the address of the `str`, which is kept alive so that no other has it. Reading one takes as long as a handover. */
  readonly #names = new Map<number, string>();
  /** The file whose lines are asked for; nothing is asked while there is none. */
  program: string | undefined;

  constructor(module: PyodideModule) {
    this.#module = module;
    const name = new TextEncoder().encode('co_filename\0');
    this.#attribute = module._malloc(name.length);
    module.HEAPU8.set(name, this.#attribute);
  }

  /** The line, counted from 1, of the innermost frame of the program's own file. Undefined where there is none. */
  current(): number | undefined {
    const module = this.#module;
    const { program } = this;
    if (program === undefined) return undefined;
    let frame = module._PyEval_GetFrame(); // borrowed; those after it are ours to give back
    for (let depth = 0; frame && depth < MOST_FRAMES; depth++) {
      if (this.#fileOf(frame) === program) {
        const line = module._PyFrame_GetLineNumber(frame);
        if (depth > 0) module._Py_DecRef(frame);
        return line > 0 ? line : undefined;
      }
      const caller = module._PyFrame_GetBack(frame);
      if (depth > 0) module._Py_DecRef(frame);
      frame = caller;
    }
    if (frame) module._Py_DecRef(frame);
    return undefined;
  }

  /**
   * Whether the running thread is in the program's own code. In CPython our primitives have no frames: calling one is a place in the
   * caller, where the function begins, and what it does then is none.
   */
  isInProgram(): boolean {
    const module = this.#module;
    const frame = module._PyEval_GetFrame(); // borrowed; its caller is ours to give back
    if (!frame) return false;
    const file = this.#fileOf(frame);
    if (!file.includes(OURS)) return file === this.program;
    if (module._PyFrame_GetLasti(frame) > 0) return false;
    const caller = module._PyFrame_GetBack(frame);
    if (!caller) return false;
    const isCalledByProgram = this.#fileOf(caller) === this.program;
    module._Py_DecRef(caller);
    return isCalledByProgram;
  }

  #fileOf(frame: number): string {
    const module = this.#module;
    const code = module._PyFrame_GetCode(frame);
    const name = module._PyObject_GetAttrString(code, this.#attribute);
    module._Py_DecRef(code);
    const known = name && this.#names.get(name);
    if (known) {
      module._Py_DecRef(name);
      return known;
    }
    const text = name && module._PyUnicode_AsUTF8(name);
    const file = text ? module.UTF8ToString(text, LONGEST_NAME) : '';
    if (file && this.#names.size < MOST_NAMES) this.#names.set(name, file);
    else if (name) module._Py_DecRef(name);
    return file;
  }
}
