/**
 * Cuts the fonts down to what the first screen needs, and writes `src/styles/fonts.css`. Run it after changing a face:
 * `node src/tools/fonts.ts`. The originals stay beside the cuts in `public/fonts`; a browser fetches one only when a page
 * has a character (or a weight) that the cut lacks.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { type Face, faces, fallbacks } from './font-faces.ts';

const folder = new URL('../../public/fonts/', import.meta.url);
const stylesheet = new URL('../styles/fonts.css', import.meta.url);

/** Tables that no browser needs to draw a page. */
const dropTables = ['STAT', 'GDEF', 'DSIG', 'gasp', 'meta', 'MVAR'];

interface Files {
  readonly original: string;
  readonly core: string;
  readonly size: number;
}

/** Names carry a hash of the content, because hosts are told that they never change. */
const hashed = (name: string, bytes: Buffer): string =>
  `${name}.${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}.woff2`;

async function cut(face: Face): Promise<Files> {
  const here = await readdir(folder);
  const isOf = (name: string) => (file: string) =>
    file.startsWith(`${name}.`) && /^(\.[0-9a-f]{8})?\.woff2$/.test(file.slice(name.length));
  const source = here.find(isOf(face.file));
  if (!source)
    throw new Error(`public/fonts has no ${face.file}.woff2. Put the original there and run this again.`);
  const bytes = await readFile(new URL(source, folder));
  const core = await subsetFont(bytes, face.characters, {
    targetFormat: 'woff2',
    noHinting: true,
    keepFeatures: [...face.features],
    dropTables,
    ...(face.axes ? { variationAxes: face.axes } : {}),
  });
  for (const old of here.filter(isOf(`${face.file}-core`))) await rm(new URL(old, folder));
  const files = {
    original: hashed(face.file, bytes),
    core: hashed(`${face.file}-core`, core),
    size: core.length,
  };
  await rename(new URL(source, folder), new URL(files.original, folder));
  await writeFile(new URL(files.core, folder), core);
  return files;
}

/** `U+20,U+41-5a`: the characters of a text as a unicode-range. */
export function unicodeRange(characters: string): string {
  const codes = [...new Set([...characters].map((each) => each.codePointAt(0) ?? 0))].toSorted(
    (a, b) => a - b,
  );
  const ranges: [number, number][] = [];
  for (const code of codes) {
    const last = ranges.at(-1);
    if (last && code === last[1] + 1) last[1] = code;
    else ranges.push([code, code]);
  }
  const hex = (code: number): string => code.toString(16);
  return ranges.map(([from, to]) => `U+${hex(from)}${from === to ? '' : `-${hex(to)}`}`).join(', ');
}

/** The original first, the cut after it: where both have a character, the later one is asked. */
function rules(face: Face, files: Files): string {
  const shared = [
    `  font-family: ${face.family};`,
    `  font-style: ${face.style ?? 'normal'};`,
    `  font-display: swap;`,
  ].join('\n');
  const rule = (file: string, weight: string, range: string): string =>
    `@font-face {\n${shared}\n  font-weight: ${weight};\n  src: url("/fonts/${file}") format("woff2");\n  unicode-range: ${range};\n}`;
  const heavier = face.heavier ? [rule(files.original, face.heavier, face.all)] : [];
  return [
    ...heavier,
    rule(files.original, face.weight, face.all),
    rule(files.core, face.weight, unicodeRange(face.characters)),
  ].join('\n\n');
}

/** System faces cut to the width and height of ours, so that nothing moves when ours arrive. */
function fallbackRules(): string {
  const percent = (ratio: number): string => `${Math.round(ratio * 1000) / 10}%`;
  return fallbacks
    .map(({ family, locals, sizeAdjust, ascent, descent }) =>
      [
        '@font-face {',
        `  font-family: ${family};`,
        `  src: ${locals.map((name) => `local("${name}")`).join(', ')};`,
        `  size-adjust: ${percent(sizeAdjust)};`,
        `  ascent-override: ${percent(ascent / sizeAdjust)};`,
        `  descent-override: ${percent(descent / sizeAdjust)};`,
        '  line-gap-override: 0%;',
        '}',
      ].join('\n'),
    )
    .join('\n\n');
}

if (import.meta.main) {
  const blocks = ['/* Faces. Written by src/tools/fonts.ts: change src/tools/font-faces.ts and run that. */'];
  for (const face of faces) {
    const files = await cut(face);
    console.log(files.core.padEnd(40), files.size);
    blocks.push(rules(face, files));
  }
  await writeFile(stylesheet, `${[...blocks, fallbackRules()].join('\n\n')}\n`);
}
