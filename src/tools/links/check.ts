/** Checks every internal link of a built site, offline: `node src/tools/links/check.ts [folder]`, `dist/` unless another is named. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../paths.ts';
import { faultsOf } from './site.ts';

const TEXT = /\.(html|css|xml|txt)$|(^|\/)(lessons|oembed\/.*)\.json$/;

/** Every link that leads nowhere, as a sentence. */
export async function checkLinks(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const read = files.map(async (file) => {
    const name = path.relative(folder, file).replaceAll(path.sep, '/');
    return [name, TEXT.test(name) ? await readFile(file, 'utf8') : undefined] as const;
  });
  return faultsOf(new Map(await Promise.all(read)));
}

if (import.meta.main) {
  const faults = await checkLinks(path.resolve(process.argv[2] ?? path.join(root, 'dist')));
  for (const fault of faults) console.error(fault);
  console.log(
    faults.length === 0 ? 'Every internal link leads somewhere.' : `${faults.length} links lead nowhere.`,
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
}
