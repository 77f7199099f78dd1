/** The index for the site's search, made of the built pages by Pagefind: what stands there before an answer, and nothing that follows it. */
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex } from 'pagefind';

/** Pages that are worth finding; the others are lists, or parts of these. */
const found = /^(lessons|misconceptions|glossary|tracks|which-tool)\/.*index\.html$/;
/** What a commit uncovers; and what is no text: the rail, the form, labels of the program's frame. */
const hidden = [
  '.after',
  '.hero > :not(h1)',
  '.body > section > h2',
  'stick-rail',
  'stick-quiz',
  '.prog > .label',
  '.badtag',
  '.cp-row',
  '.onward',
];
/** Pagefind's own interface, which we do not show. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

/** Writes `pagefind/` into the built site. Throws where Pagefind says that it could not. */
export async function indexSite(folder: string): Promise<void> {
  const { index, errors } = await createIndex({
    rootSelector: 'main',
    excludeSelectors: hidden,
    forceLanguage: 'en',
    includeCharacters: '_',
  });
  if (!index) throw new Error(`Pagefind made no index: ${errors.join(' ')}`);
  const files = (await readdir(folder, { recursive: true })).map((file) => file.replaceAll(path.sep, '/'));
  for (const sourcePath of files.filter((file) => found.test(file)).toSorted()) {
    const content = await readFile(path.join(folder, sourcePath), 'utf8');
    // The address of a lesson that has moved has no text of its own.
    if (!content.includes('<main')) continue;
    const { errors } = await index.addHTMLFile({ sourcePath, content });
    if (errors.length > 0) throw new Error(`Pagefind could not read ${sourcePath}: ${errors.join(' ')}`);
  }
  const outputPath = path.join(folder, 'pagefind');
  await rm(outputPath, { recursive: true, force: true });
  await index.writeFiles({ outputPath });
  await close();
  for (const file of await readdir(outputPath)) if (unused.test(file)) await rm(path.join(outputPath, file));
}
