/** Puts our Python package into a fresh interpreter. Used where there is no snapshot, and to make one. */
import type { Host } from '../interpreter/boot.ts';
import { internals, type PyodideInterface } from '../interpreter/pyodide.ts';
import { hideCodes } from '../interpreter/unseen.ts';

/** Our package's place in the interpreter's file system. */
const PACKAGE = '/lib/python3.14/site-packages/_stick';

/** `files`: source by file name. */
export function installPython(
  pyodide: PyodideInterface,
  host: Host,
  files: Readonly<Record<string, string>>,
): void {
  pyodide.FS.mkdirTree(PACKAGE);
  for (const [name, source] of Object.entries(files)) pyodide.FS.writeFile(`${PACKAGE}/${name}`, source);
  pyodide.registerJsModule('_host', host);
  pyodide.runPython('import _stick.main');
  hideCodes(internals(pyodide), pyodide.runPython('import _stick.unseen; _stick.unseen.codes()') as string);
}
