/** Pyodide as readers get it: the pinned package, trimmed, in a folder of its own that Node can boot from too. */
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../paths.ts';
import { trim } from './trim.ts';

const source = path.dirname(createRequire(import.meta.url).resolve('pyodide/package.json'));
const target = path.join(root, '.cache/pyodide');
const UNCHANGED = ['package.json', 'pyodide-lock.json', 'python_stdlib.zip'];

/** Returns the folder's path. Throws where the package is of a form that the trimming does not know. */
export async function preparePyodide(): Promise<string> {
  await mkdir(target, { recursive: true });
  const text = (name: string): Promise<string> => readFile(path.join(source, name), 'utf8');
  const [loader, module, wasm] = await Promise.all([
    text('pyodide.mjs'),
    text('pyodide.asm.mjs'),
    readFile(path.join(source, 'pyodide.asm.wasm')),
  ]);
  const trimmed = trim({ loader, module, wasm }, await engineSource());
  await Promise.all([
    writeFile(path.join(target, 'pyodide.mjs'), trimmed.loader),
    writeFile(path.join(target, 'pyodide.asm.mjs'), trimmed.module),
    writeFile(path.join(target, 'pyodide.asm.wasm'), trimmed.wasm),
    ...UNCHANGED.map((name) => copyFile(path.join(source, name), path.join(target, name))),
  ]);
  return target;
}

/** The engine calls C functions by their exported names; those stay. */
async function engineSource(): Promise<string> {
  const folder = path.join(root, 'src/engine/interpreter');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts'));
  const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
  return texts.join('\n');
}
