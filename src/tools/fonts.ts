/**
 * Cuts the fonts down to what the first screen needs, and writes `src/styles/fonts.css`. Run it after changing a face:
 * `node src/tools/fonts.ts`. The originals stay beside the cuts in `public/fonts`; a browser fetches one only when a page
 * has a character (or a weight) that the cut lacks.
 */
import { readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { type Face, faces, fallbacks } from './font-faces.ts';

const folder = new URL('../../public/fonts/', import.meta.url);
const stylesheet = new URL('../styles/fonts.css', import.meta.url);

/** Tables that no browser needs to draw a page. */
const dropTables = ['STAT', 'GDEF', 'DSIG', 'gasp', 'meta', 'MVAR'];

async function cut(face: Face): Promise<number> {
  const original = await readFile(new URL(`${face.file}.woff2`, folder));
  const core = await subsetFont(original, face.characters, {
    targetFormat: 'woff2',
    noHinting: true,
    keepFeatures: [...face.features],
    dropTables,
    ...(face.axes ? { variationAxes: face.axes } : {}),
  });
  await writeFile(new URL(`${face.file}-core.woff2`, folder), core);
  return core.length;
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
function rules(face: Face): string {
  const shared = [
    `  font-family: ${face.family};`,
    `  font-style: ${face.style ?? 'normal'};`,
    `  font-display: swap;`,
  ].join('\n');
  const rule = (file: string, weight: string, range: string): string =>
    `@font-face {\n${shared}\n  font-weight: ${weight};\n  src: url("/fonts/${file}.woff2") format("woff2");\n  unicode-range: ${range};\n}`;
  const heavier = face.heavier ? [rule(face.file, face.heavier, face.all)] : [];
  return [
    ...heavier,
    rule(face.file, face.weight, face.all),
    rule(`${face.file}-core`, face.weight, unicodeRange(face.characters)),
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
  let total = 0;
  for (const face of faces) {
    const size = await cut(face);
    total += size;
    console.log(`${face.file}-core.woff2`.padEnd(34), size);
  }
  console.log('all'.padEnd(34), total);
  const head = '/* Faces. Written by src/tools/fonts.ts: change src/tools/font-faces.ts and run that. */';
  await writeFile(stylesheet, `${[head, ...faces.map(rules), fallbackRules()].join('\n\n')}\n`);
}
