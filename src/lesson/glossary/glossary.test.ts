import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { firstUses } from './find.ts';
import { glossaryLinks } from './link-plugin.ts';
import { terms } from './terms.ts';

const found = (text: string, seen: readonly string[] = [], track = 'gil'): string[] =>
  firstUses(text, new Set(seen), track).map(({ id, words }) => `${id}: ${words}`);

test('a term is found in any of its spellings, once, and the longest first', () => {
  expect(found('Deadlocks and a race condition. A deadlock, a race.')).toEqual([
    'deadlock: Deadlocks',
    'race: race condition',
  ]);
  expect(found('The GIL again', ['gil'])).toEqual([]);
  expect(found('A Race\u00a0Condition')).toEqual(['race: Race\u00a0Condition']);
});

test('a part of another word is no use, and neither is another case of a name', () => {
  expect(found('GILs traces fork-safe gil')).toEqual([]);
});

test('a word with another meaning elsewhere is linked in its tracks only', () => {
  expect(found('In the future a task')).toEqual([]);
  expect(found('a task', [], 'asyncio')).toEqual(['asyncio-task: task']);
});

test.each(Object.entries(terms))('%s is explained in a sentence, with a source', (id, { says, source }) => {
  expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  expect(says).toMatch(/^[A-Z`].*\.$/s);
  expect(source).toMatch(/^https:\/\//);
});

test('the plugin links the first use in the text, and leaves headings, code and links alone', async () => {
  const mdx =
    '## The GIL\n\nCall `GIL` or [the GIL](https://a.b).\n\nThe GIL is *the GIL*, a deadlock.\n\n<Story>\nA deadlock, a coroutine.\n</Story>\n';
  const { code } = await mdxToJs(mdx, {
    hastPlugins: [glossaryLinks('/x/glossary/')],
    fileURL: new URL('file:///lessons/gil/new/index.mdx'),
  });
  const links = [...code.matchAll(/\/x\/glossary\/#([a-z-]+)/g)].map(([, id]) => id);
  expect(links).toEqual(['gil', 'deadlock', 'coroutine']);
});
