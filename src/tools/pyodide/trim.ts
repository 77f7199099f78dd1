/**
 * Pyodide's module exports some 8,500 names, for extension modules that a program might load. There are none here: an interpreter
 * needs the few hundred names that its own JavaScript uses. Every other one costs a function object, a slot of the table and a
 * line of script at each start. So both files lose what nobody can reach, and the start-up skips the dynamic linking that has
 * nothing to link. The interpreter's own code stays as it is, byte for byte.
 */
import { keepExports } from './wasm-exports.ts';

export interface PyodideFiles {
  /** `pyodide.mjs`, the loader. */
  readonly loader: string;
  /** `pyodide.asm.mjs`, Emscripten's JavaScript for the module. */
  readonly module: string;
  readonly wasm: Uint8Array;
}

/** What `ctypes.pythonapi` should still find: programs and tests use it to reach a thread from outside. */
const FOR_CTYPES = [
  'PyThreadState_SetAsyncExc',
  'PyErr_CheckSignals',
  'PyGILState_Ensure',
  'PyGILState_Release',
];

/** The same Pyodide without the exports that neither its JavaScript nor `alsoUsed` (source text of ours) names. */
export function trim(files: PyodideFiles, alsoUsed: string): PyodideFiles {
  const { before, names, assignments, after } = split(files.module);
  const used = new Set(
    [before, after, files.loader, alsoUsed].flatMap((text) => text.match(/[A-Za-z_$][\w$]*/g) ?? []),
  );
  const wanted = new Set([...importedAddresses(files.wasm), ...FOR_CTYPES]);
  const isUsed = ({ local, exported }: Assignment): boolean =>
    used.has(local) || used.has(exported) || wanted.has(exported);
  const kept = assignments.filter(isUsed);
  const keptLocals = new Set(kept.map(({ local }) => local));
  const assigned = new Set(assignments.map(({ local }) => local));
  const keptNames = names.filter((name) => keptLocals.has(name) || !assigned.has(name));
  const keptExports = new Set(kept.map(({ exported }) => exported));
  return {
    loader: files.loader,
    module: rewritten(
      `${before}var ${keptNames.join(',')};${ASSIGN}${kept.map(({ text }) => text).join(';')}}${after}`,
    ),
    wasm: keepExports(files.wasm, (name) => keptExports.has(name) || wanted.has(name) || used.has(name)),
  };
}

/** Each a passage of Emscripten's script and what stands in its place. */
const PASSAGES = [
  // A blob has no folder: this throws, and to say where the browser would read the whole script a second time.
  ['try{scriptDirectory=new URL(".",_scriptName).href}catch{}', ''],
  // In parentheses it is compiled as it is read, and not read over first.
  [
    'async function _createPyodideModule(moduleArg={}){',
    'var _createPyodideModule=(async function(moduleArg={}){',
  ],
  ['return moduleRtn}export default', 'return moduleRtn});export default'],
  // Gives every export a slot of the table, so that libraries could find it.
  ['updateGOT(origExports);', ''],
  // A map of the whole table, to find functions that have a slot already. Without it one is given a second slot.
  ['var functionsInTableMap;', 'var functionsInTableMap=new WeakMap;'],
  // OpenGL's 274 functions would each be wrapped in a WebAssembly module of its own.
  [
    'if(!dynamicLibraries.length){reportUndefinedSymbols();return}',
    'if(!dynamicLibraries.length){for(var name in GOT)if(name.startsWith("emscripten_gl"))GOT[name].value=0;reportUndefinedSymbols();return}',
  ],
] as const;

function rewritten(script: string): string {
  return PASSAGES.reduce((text, [passage, instead]) => {
    if (text.split(passage).length !== 2) throw new Error(`${CHANGED} Not found once: ${passage}`);
    return text.replace(passage, () => instead);
  }, script);
}

/** Names whose addresses the module asks for: they are looked up among its own exports. */
function importedAddresses(wasm: Uint8Array): string[] {
  const module = new WebAssembly.Module(wasm.slice());
  return WebAssembly.Module.imports(module)
    .filter(({ module }) => module.startsWith('GOT.'))
    .map(({ name }) => name);
}

interface Assignment {
  readonly text: string;
  readonly local: string;
  readonly exported: string;
}

const ASSIGN = 'function assignWasmExports(wasmExports){';

/** Cuts Emscripten's file at the list of variables for exports, and at the function that fills them. */
function split(module: string): {
  before: string;
  names: readonly string[];
  assignments: readonly Assignment[];
  after: string;
} {
  const functionAt = module.indexOf(ASSIGN);
  const namesAt = module.lastIndexOf('var ', functionAt);
  const bodyAt = functionAt + ASSIGN.length;
  const bodyEnds = module.indexOf('}', bodyAt);
  const names = module.slice(namesAt + 'var '.length, functionAt - 1).split(',');
  if (functionAt < 0 || module[functionAt - 1] !== ';' || !names.every((name) => /^[\w$]+$/.test(name)))
    throw new Error(CHANGED);
  return {
    before: module.slice(0, namesAt),
    names,
    assignments: module.slice(bodyAt, bodyEnds).split(';').map(parse),
    after: module.slice(bodyEnds + 1),
  };
}

function parse(text: string): Assignment {
  const [, local, exported] = /^([\w$]+)=.*\bwasmExports\["([^"]+)"\]/.exec(text) ?? [];
  if (!local || !exported) throw new Error(`${CHANGED} Not understood: ${text.slice(0, 100)}`);
  return { text, local, exported };
}

const CHANGED =
  'pyodide.asm.mjs is not of the form that src/tools/pyodide/trim.ts knows. Compare it with what the parser there expects.';
