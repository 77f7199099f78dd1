/** Builds `public/embed.js`, the script for pages that embed a question: one classic script, at an address that never changes. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bundle } from './bundle.ts';
import { root } from './paths.ts';

export async function buildEmbed(): Promise<void> {
  const script = await bundle(path.join(root, 'src/components/embed/host.ts'), { format: 'iife' });
  await writeFile(path.join(root, 'public/embed.js'), script);
}
