/** The site's faces as satori reads them: not as WOFF2, and of one weight each. Made once, and kept by content. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import subsetFont from 'subset-font';
import { kept } from './kept.ts';

const folder = path.resolve('public/fonts');
/** What lessons are written in: Latin, with the signs of type. */
const characters = [...range(0x20, 0x7e), ...range(0xa0, 0x17f), ...'‘’“”–—…·×→←≤≥≠−½¼'].join('');

const faces = [
  { name: 'Besley', file: 'besley', weight: 500, axes: { wght: 480 } },
  { name: 'Sofia', file: 'sofia-sans-sc', weight: 500, axes: { wght: 500 } },
  { name: 'Commit Mono', file: 'commit-mono-400', weight: 400, axes: undefined },
  { name: 'Commit Mono', file: 'commit-mono-700', weight: 700, axes: undefined },
] as const;

export interface CardFont {
  readonly name: string;
  readonly weight: 400 | 500 | 700;
  readonly data: Buffer;
}

let loaded: Promise<readonly CardFont[]> | undefined;

export const cardFonts = (): Promise<readonly CardFont[]> => {
  loaded ??= Promise.all(faces.map(load));
  return loaded;
};

async function load({ name, file, weight, axes }: (typeof faces)[number]): Promise<CardFont> {
  const here = await readdir(folder);
  const source = here.find((each) => each.startsWith(`${file}.`));
  if (!source) throw new Error(`public/fonts has no ${file}.woff2, which the cards are set in.`);
  const place = await kept(`${source} ${JSON.stringify(axes)} ${characters}`, 'ttf', async () =>
    subsetFont(await readFile(path.join(folder, source)), characters, {
      targetFormat: 'sfnt',
      ...(axes && { variationAxes: axes }),
    }),
  );
  return { name, weight, data: await readFile(place) };
}

function range(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i));
}
