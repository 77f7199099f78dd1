/**
 * Makes functions of ours unseen. Where CPython has a C function we have one in Python, and its frame would show in tracebacks,
 * in `sys._getframe()` and to tracers.
 *
 * CPython has a rule for frames that are not there yet: one whose next instruction lies before the code's `_co_firsttraceable` is
 * incomplete (`_PyFrame_IsIncomplete`), and everything that walks frames passes over it. With that field set to the code's end the
 * frame is never complete. It is as if a C function had called.
 */
import { CODE_FIRST_LINE, CODE_FIRST_TRACEABLE, CODE_UNITS } from './layout.ts';
import type { PyodideModule } from './pyodide.ts';

/** `codes`: a line for each code object: its address, its length in code units, its first line, and the units before RESUME. */
export function hideCodes(module: PyodideModule, codes: string): void {
  const heap = module.HEAP32;
  for (const line of codes.split('\n')) {
    const [address = 0, units = 0, firstLine, firstTraceable] = line.split(' ').map(Number);
    const at = (offset: number): number => (address + offset) >> 2;
    if (
      heap[at(CODE_UNITS)] !== units ||
      heap[at(CODE_FIRST_LINE)] !== firstLine ||
      heap[at(CODE_FIRST_TRACEABLE)] !== firstTraceable
    )
      throw new Error(
        'This build lays out PyCodeObject differently; use the version that package.json names.',
      );
    heap[at(CODE_FIRST_TRACEABLE)] = units;
  }
}
