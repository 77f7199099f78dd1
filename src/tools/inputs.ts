/** Remembers from what a part was last built, so that an unchanged one is not built again. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './paths.ts';

const memory = path.join(root, '.cache');

/** Whether `inputs` (files and folders, from the root) are what they were when `name` was built. */
export async function isCurrent(name: string, inputs: readonly string[]): Promise<boolean> {
  const then = await readFile(place(name), 'utf8').catch(() => '');
  return then === (await fingerprint(inputs));
}

export async function remember(name: string, inputs: readonly string[]): Promise<void> {
  await mkdir(memory, { recursive: true });
  await writeFile(place(name), await fingerprint(inputs));
}

const place = (name: string): string => path.join(memory, `${name.replaceAll(/[^a-z0-9]+/gi, '-')}.built`);

async function fingerprint(inputs: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const input of inputs)
    for (const file of await filesOf(path.join(root, input)))
      if (!file.endsWith('.test.ts')) hash.update(path.relative(root, file)).update(await readFile(file));
  return hash.digest('hex');
}

async function filesOf(place: string): Promise<string[]> {
  if (!(await stat(place)).isDirectory()) return [place];
  const entries = await readdir(place, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
