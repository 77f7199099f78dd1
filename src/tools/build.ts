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
  {
    name: 'script for pages that embed',
    inputs: ['src/components/embed', 'src/tools/build-embed.ts', 'src/tools/bundle.ts', 'package-lock.json'],
    output: 'public/embed.js',
    make: async () => void (await (await import('./build-embed.ts')).buildEmbed()),
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

/** What is built, and for which address: that of SITE_URL and BASE_PATH unless another is named. */
interface Target {
  readonly folder: string;
  readonly lessons: string;
  readonly site?: string;
  readonly base?: string;
  readonly isSilent?: boolean;
}

const fixtures = { lessons: './e2e/fixtures/lessons', isSilent: true } as const;

/** The whole site, into `dist/`, uncompressed. Throws where a step fails; its own words are on the console by then. */
export const buildSite = async (): Promise<void> =>
  void (await build({ folder: 'dist', lessons: './content/lessons' }));

/** A site of other lessons, those for tests, beside the one that is published. Gives its folder. */
export const buildFixtures = (): Promise<string> => build({ ...fixtures, folder: '.cache/fixtures' });

/** The same for a site that lives below a folder: `base` is `/x/y/`. */
export const buildFixturesBelow = (base: string): Promise<string> =>
  build({ ...fixtures, folder: '.cache/fixtures-below', site: 'https://example.org', base });

async function build({ folder, lessons, site, base, isSilent = false }: Target): Promise<string> {
  await buildParts();
  const env = {
    ...process.env,
    LESSONS: lessons,
    ...(site !== undefined && { SITE_URL: site }),
    ...(base !== undefined && { BASE_PATH: base }),
  };
  const variant = `site ${env['SITE_URL'] ?? ''} ${env['BASE_PATH'] ?? ''} ${lessons}`;
  const inputs = [...siteInputs, path.dirname(lessons)];
  const place = path.join(root, folder);
  if (existsSync(path.join(place, 'index.html')) && (await isCurrent(variant, inputs))) return place;
  // Forced: Astro keeps front matter as the schema of an earlier build has read it, and does not see that the schema changed.
  const flags = ['--force', '--outDir', folder, ...(isSilent ? ['--silent'] : [])];
  const { status } = spawnSync('astro', ['build', ...flags], { cwd: root, stdio: 'inherit', env });
  if (status !== 0) throw new Error('astro build failed; see above.');
  await remember(variant, inputs);
  return place;
}

if (import.meta.main) {
  if (process.argv.includes('--parts')) await buildParts();
  else if (process.argv.includes('--fixtures')) await buildFixtures();
  else {
    await buildSite();
    await (await import('./search.ts')).indexSite(path.join(root, 'dist'));
    await compress(path.join(root, 'dist'));
  }
  process.exit(0); // the interpreter that made the snapshot keeps Node alive
}
