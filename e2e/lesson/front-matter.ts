/** A lesson's front matter, read as Astro reads it. */
import { readFile } from 'node:fs/promises';
import { load } from 'js-yaml';

export async function frontMatter(file: string): Promise<unknown> {
  const [, yaml] = /^---\n(.*?)\n---\n/s.exec(await readFile(file, 'utf8')) ?? [];
  if (yaml === undefined) throw new Error(`${file} has no front matter.`);
  return load(yaml);
}
