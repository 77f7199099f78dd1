/**
 * Builds the engine's files into `public/engine/`: the frame with its kernel, the process worker, Pyodide's files, and the
 * snapshot. Names carry a hash of the content, so that hosts may serve them as immutable; `manifest.json` lists them.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bundle } from './bundle.ts';
import { root } from './paths.ts';
import { preparePyodide } from './pyodide/prepare.ts';
import { makeSnapshot, readPython } from './snapshot.ts';

const out = path.join(root, 'public/engine');
const entry = (name: string): string => path.join(root, 'src/engine', name);

/** What the page must know to start the engine. URLs are relative to the site's base; sizes are decoded bytes. */
export interface EngineManifest {
  readonly frame: string;
  readonly files: Readonly<Record<EngineFileName, SavedFile>>;
}
interface SavedFile {
  readonly url: string;
  readonly bytes: number;
  /** In base64. */
  readonly sha256: string;
}
type EngineFileName = 'pyodide' | 'pyodideModule' | 'wasm' | 'stdlib' | 'python' | 'snapshot';

export async function buildEngine(): Promise<EngineManifest> {
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const pyodide = await preparePyodide();
  const snapshot = await makeSnapshot(pyodide);
  const fromPyodide = (name: string) => readFile(path.join(pyodide, name));
  const kernel = await bundle(entry('kernel/worker.ts'), {
    format: 'iife',
    define: {
      __SNAPSHOT_ID__: JSON.stringify(snapshot.buildId),
      __SNAPSHOT_HEAP_BYTES__: String(snapshot.heapBytes),
    },
  });
  const lock = JSON.parse(await readFile(path.join(pyodide, 'pyodide-lock.json'), 'utf8'));
  const process = await bundle(entry('process/worker.ts'), {
    format: 'iife',
    define: { __PYODIDE_BUILD__: JSON.stringify(lock.info) },
  });
  const manifest: EngineManifest = {
    frame: (await save('frame.html', await frame(kernel, process))).url,
    files: {
      pyodide: await save('pyodide.mjs', await fromPyodide('pyodide.mjs')),
      pyodideModule: await save('pyodide.asm.mjs', await fromPyodide('pyodide.asm.mjs')),
      wasm: await save('pyodide.asm.wasm', await fromPyodide('pyodide.asm.wasm')),
      python: await save('python.json', JSON.stringify(await readPython())),
      stdlib: await save('python_stdlib.zip', await fromPyodide('python_stdlib.zip')),
      snapshot: await save('snapshot.bin', snapshot.file),
    },
  };
  await writeFile(path.join(out, 'manifest.json'), JSON.stringify(manifest, null, 2));
  return manifest;
}

/** The frame's document: its own script allowed by hash, those of its workers as text. */
async function frame(kernel: string, process: string): Promise<string> {
  const [document, script] = await Promise.all(
    ['frame.html', 'frame.js'].map((name) => readFile(path.join(root, 'src/engine', name), 'utf8')),
  );
  if (!document || !script) throw new Error('src/engine/frame.html or frame.js is empty.');
  const hash = `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
  return document
    .replace('HASH', () => hash)
    .replace('KERNEL', () => asText(kernel))
    .replace('PROCESS', () => asText(process))
    .replace('FRAME', () => script);
}

/** What the end of an element would cut short. */
const asText = (script: string): string => script.replaceAll('</script', '<\\/script');

async function save(name: string, content: string | Uint8Array): Promise<SavedFile> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const digest = createHash('sha256').update(bytes).digest();
  const hash = digest.toString('hex').slice(0, 12);
  const dot = name.lastIndexOf('.');
  const hashed = `${name.slice(0, dot)}-${hash}${name.slice(dot)}`;
  await writeFile(path.join(out, hashed), bytes);
  return { url: `engine/${hashed}`, bytes: bytes.length, sha256: digest.toString('base64') };
}
