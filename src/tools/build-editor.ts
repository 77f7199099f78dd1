/**
 * Builds the editor apart from the site, into public/editor/: as a part of the site's own build its stylesheet would be a
 * render-blocking link in every lesson. Names carry a hash; manifest.json says which they are.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '../..');
const outDir = join(root, 'public/editor');

export async function buildEditor(): Promise<{ js: string; css: string }> {
  const output = await build({
    root,
    configFile: false,
    // Relative: the site may live below any path.
    base: './',
    publicDir: false,
    logLevel: 'warn',
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      cssCodeSplit: false,
      modulePreload: false,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: {
        input: { editor: join(root, 'src/components/editor/editor.ts') },
        preserveEntrySignatures: 'strict',
        output: {
          entryFileNames: '[name]-[hash].js',
          chunkFileNames: '[name]-[hash].js',
          assetFileNames: '[name]-[hash][extname]',
        },
      },
    },
  });
  const manifest = {
    js: `editor/${named(output, /^editor-.*\.js$/)}`,
    css: `editor/${named(output, /\.css$/)}`,
  };
  await writeFile(join(outDir, 'manifest.json'), `${JSON.stringify(manifest)}\n`);
  return manifest;
}

function named(built: Awaited<ReturnType<typeof build>>, pattern: RegExp): string {
  const files = 'output' in built ? built.output.map(({ fileName }) => fileName) : [];
  const found = files.find((file) => pattern.test(file));
  if (!found)
    throw new Error(`The editor's build made no file like ${pattern}. It made: ${files.join(', ')}.`);
  return found;
}

if (import.meta.main) console.log(`The editor: ${JSON.stringify(await buildEditor())}`);
