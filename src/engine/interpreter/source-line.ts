/**
 * Which line of the reader's program the running thread is at. Asked where the GIL is dropped, through CPython's own C API, so that
 * nothing need be known of how frames lie in memory; some microseconds a time.
 */
import type { PyodideModule } from './pyodide.ts';

/** Deep inside the standard library the reader's own line is soon reached, or does not matter. */
const MOST_FRAMES = 40;
/** Bytes. */
const LONGEST_NAME = 400;
/** The folder of our Python files. */
const OURS = '/_stick/';

export class SourceLine {
  readonly #module: PyodideModule;
  /** A C string: `co_filename`. */
  readonly #attribute: number;
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

  /** Whether the running thread is in the program's own code. Our primitives count as their callers: in CPython they have no frames. */
  isInProgram(): boolean {
    const module = this.#module;
    let frame = module._PyEval_GetFrame(); // borrowed; those after it are ours to give back
    for (let depth = 0; frame && depth < MOST_FRAMES; depth++) {
      const file = this.#fileOf(frame);
      const caller = file.includes(OURS) ? module._PyFrame_GetBack(frame) : 0;
      if (depth > 0) module._Py_DecRef(frame);
      if (!caller) return file === this.program;
      frame = caller;
    }
    return false;
  }

  #fileOf(frame: number): string {
    const module = this.#module;
    const code = module._PyFrame_GetCode(frame);
    const name = module._PyObject_GetAttrString(code, this.#attribute);
    const text = name && module._PyUnicode_AsUTF8(name);
    const file = text ? module.UTF8ToString(text, LONGEST_NAME) : '';
    if (name) module._Py_DecRef(name);
    module._Py_DecRef(code);
    return file;
  }
}
