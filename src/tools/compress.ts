/** Writes `.br` and `.gz` copies beside the built files, for hosts that serve precompressed ones. */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { root } from './paths.ts';

/** What is kept is of one way to compress: raise this with every change of `methods`. */
const VERSION = 2;
const cache = path.join(root, `.cache/compressed-${VERSION}`);
const COMPRESSIBLE = /\.(html|css|js|mjs|json|svg|xml|txt|wasm|bin)$/;

const methods = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gz: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
} as const;

/** Compresses every text and binary below `folder`. Results are kept by content, since the large files rarely change. */
export async function compress(folder: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile() && COMPRESSIBLE.test(entry.name));
  await Promise.all(files.map((entry) => compressFile(path.join(entry.parentPath, entry.name))));
}

async function compressFile(file: string): Promise<void> {
  const bytes = await readFile(file);
  const name = createHash('sha256').update(bytes).digest('hex');
  for (const [suffix, method] of Object.entries(methods)) {
    const kept = path.join(cache, `${name}.${suffix}`);
    const known = await copyFile(kept, `${file}.${suffix}`).then(
      () => true,
      () => false,
    );
    if (known) continue;
    await writeFile(kept, await method(bytes));
    await copyFile(kept, `${file}.${suffix}`);
  }
}
