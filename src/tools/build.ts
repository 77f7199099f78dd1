/** Builds the site: the engine's files, the editor's bundle, the pages, and compressed copies. Unchanged parts are kept. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { compress } from './compress.ts';
import { isCurrent, remember } from './inputs.ts';
import { root } from './paths.ts';

/** A part, what it is made from, and what shows that it is there. */
const parts = [
  {
    name: 'engine',
    inputs: [
      'src/engine',
      'src/tools/build-engine.ts',
      'src/tools/bundle.ts',
      'src/tools/snapshot.ts',
      'src/tools/pyodide',
      'package-lock.json',
    ],
    output: 'public/engine/manifest.json',
    make: async () => void (await (await import('./build-engine.ts')).buildEngine()),
  },
  {
    name: 'editor',
    inputs: [
      'src/components/editor',
      'src/components/checkpoints',
      'src/tools/build-editor.ts',
      'package-lock.json',
    ],
    output: 'public/editor/manifest.json',
    make: async () => void (await (await import('./build-editor.ts')).buildEditor()),
  },
] as const;

export async function buildParts(): Promise<void> {
  for (const { name, inputs, output, make } of parts) {
    if (existsSync(path.join(root, output)) && (await isCurrent(name, inputs))) continue;
    console.log(`Building the ${name}…`);
    await make();
    await remember(name, inputs);
  }
}

const siteInputs = [
  'src',
  'content',
  'public/fonts',
  'public/_headers',
  'astro.config.mjs',
  'package-lock.json',
];

/** The whole site, into `dist/`, uncompressed. Throws where a step fails; its own words are on the console by then. */
export const buildSite = (): Promise<void> => build('dist', './content/lessons');

/** A site of other lessons, those for tests, beside the one that is published. Gives its folder. */
export async function buildFixtures(): Promise<string> {
  await build('.cache/fixtures', './e2e/fixtures/lessons', ['--silent']);
  return path.join(root, '.cache/fixtures');
}

async function build(folder: string, lessons: string, flags: readonly string[] = []): Promise<void> {
  await buildParts();
  const variant = `site ${process.env['SITE_URL'] ?? ''} ${process.env['BASE_PATH'] ?? ''} ${lessons}`;
  const inputs = [...siteInputs, lessons];
  if (existsSync(path.join(root, folder, 'index.html')) && (await isCurrent(variant, inputs))) return;
  // Forced: Astro keeps front matter as the schema of an earlier build has read it, and does not see that the schema changed.
  const { status } = spawnSync('astro', ['build', '--force', '--outDir', folder, ...flags], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, LESSONS: lessons },
  });
  if (status !== 0) throw new Error('astro build failed; see above.');
  await remember(variant, inputs);
}

if (import.meta.main) {
  if (process.argv.includes('--parts')) await buildParts();
  else {
    await buildSite();
    await compress(path.join(root, 'dist'));
  }
  process.exit(0); // the interpreter that made the snapshot keeps Node alive
}
