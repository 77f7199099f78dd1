/** The programs that the playground offers: small examples in files of their own, and those of the lessons. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getContext, getPath } from './context.ts';
import { experimentFile } from './experiment-file.ts';

export interface Example {
  /** Names it in links, for good: `race.py`, `gil/what-it-blocks/broken.py`. */
  readonly id: string;
  readonly title: string;
  readonly source: string;
  /** Whether it is offered; the others can be opened from where they are shown. */
  readonly isListed: boolean;
}

/** The examples of a lesson, or (without a title) those that belong to none. */
export interface ExampleGroup {
  readonly title: string | undefined;
  readonly examples: readonly Example[];
}

const folder = './content/examples';

export async function getExamples(): Promise<ExampleGroup[]> {
  const own = { title: undefined, examples: await readExamples() };
  const lessons = (await getPath()).flatMap((track) => track.lessons);
  const groups = lessons.map(async (entry): Promise<ExampleGroup> => {
    const { id, data, programs } = await getContext(entry);
    const offered = [data.programs.broken.file, data.programs.fixed.file];
    const examples = Object.entries(programs)
      .filter(([file]) => file !== experimentFile)
      .map(([file, source]) => ({
        id: `${id}/${file}`,
        title: file,
        source,
        isListed: offered.includes(file),
      }));
    return { title: data.title, examples };
  });
  return [own, ...(await Promise.all(groups))];
}

/** In the order of `examples.json`; the title of each is the first line of its docstring. */
async function readExamples(): Promise<Example[]> {
  const names = JSON.parse(await readFile(join(folder, 'examples.json'), 'utf8')) as readonly string[];
  return Promise.all(
    names.map(async (id) => {
      const source = await readFile(join(folder, id), 'utf8');
      const title = /^"""(.+?)\.?(?:"""|\n)/.exec(source)?.[1];
      if (!title) throw new Error(noTitle(join(folder, id), source));
      return { id, title, source, isListed: true };
    }),
  );
}

const noTitle = (file: string, source: string): string =>
  `${file}: the example has no title.\nReceived: ${JSON.stringify(source.slice(0, 40))}. Expected: a docstring in the first line, which becomes the title.\nAdd one.`;
