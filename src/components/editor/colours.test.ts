import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { highlight } from '../program/highlight.ts';
import { tinted } from './colours.ts';

const content = join(import.meta.dirname, '../../../content');
const programs = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.py'),
);

test.each(programs)('%s has the colours that Shiki gives it', async (file) => {
  const source = readFileSync(join(content, file), 'utf8').trimEnd();
  const lines = await highlight(source);
  const theirs = lines.map((line) => perCharacter(line)).join('\n');
  const ours = perCharacter(tinted(source)).split('\n').join('\n');
  expect(ours).toBe(theirs);
});

test('what is half typed keeps its text', () => {
  for (const source of ['print("a', "x = '''a\nb", 'f"{', 'IF = 1', 'a.is = 2'])
    expect(
      tinted(source)
        .map(({ text }) => text)
        .join(''),
    ).toBe(source);
  expect(tinted('IF = a.is').every((each) => each.class === undefined)).toBe(true);
});

/** A letter for each character: k, s, c or a point; white space as it is. */
const perCharacter = (
  pieces: readonly { readonly text: string; readonly class: string | undefined }[],
): string => pieces.map((piece) => piece.text.replaceAll(/\S/g, piece.class?.[0] ?? '.')).join('');
