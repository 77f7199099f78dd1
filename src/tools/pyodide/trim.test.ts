import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type PyodideFiles, trim } from './trim.ts';

const folder = path.dirname(createRequire(import.meta.url).resolve('pyodide/package.json'));
const stock: PyodideFiles = {
  loader: readFileSync(path.join(folder, 'pyodide.mjs'), 'utf8'),
  module: readFileSync(path.join(folder, 'pyodide.asm.mjs'), 'utf8'),
  wasm: readFileSync(path.join(folder, 'pyodide.asm.wasm')),
};
const exportsOf = (wasm: Uint8Array): string[] =>
  WebAssembly.Module.exports(new WebAssembly.Module(wasm.slice())).map(({ name }) => name);

test('most exports go, and those that the JavaScript or our own source names stay', () => {
  const trimmed = trim(stock, 'module._PyList_Sort');
  const [before, after] = [exportsOf(stock.wasm), exportsOf(trimmed.wasm)];
  expect(before.length).toBeGreaterThan(8_000);
  expect(after.length).toBeLessThan(500);
  expect(after).toContain('malloc');
  expect(after).toContain('PyList_Sort');
  expect(after).not.toContain('PyList_Reverse');
  expect(trimmed.module).toContain('wasmExports["PyList_Sort"]');
});

test('every export that the script assigns is there', () => {
  const trimmed = trim(stock, '');
  const names = new Set(exportsOf(trimmed.wasm));
  const assigned = [...trimmed.module.matchAll(/wasmExports\["([^"]+)"\]/g)].map(([, name]) => name);
  expect(assigned.length).toBeGreaterThan(200);
  expect(assigned.filter((name) => !names.has(name ?? ''))).toEqual([]);
});

test('code and data keep their bytes', () => {
  const trimmed = trim(stock, '');
  const tail = stock.wasm.subarray(-5_000_000);
  expect(Buffer.compare(trimmed.wasm.subarray(-5_000_000), tail)).toBe(0);
});

test('a Pyodide of another form is refused, with what to do', () => {
  const module = stock.module.replace('updateGOT(origExports);', '');
  expect(() => trim({ ...stock, module }, '')).toThrow(
    'is not of the form that src/tools/pyodide/trim.ts knows',
  );
});
