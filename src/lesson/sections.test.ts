import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { type Block, cut, sectionKinds } from './sections.ts';
import { sections } from './sections-plugin.ts';

const heading = (text: string): Block<string> => ({ type: 'heading', text, node: `## ${text}` });
const content = (node: string): Block<string> => ({ type: 'content', node });
const nothing: Block<string> = { type: 'nothing', node: '\n' };

const titles = sectionKinds.map((kind) => kind.title);
const lesson = (of: readonly string[] = titles): Block<string>[] =>
  of.flatMap((title) => [heading(title), nothing, content(`about ${title}`)]);

test('a lesson is cut into its eight sections, each with its anchor', () => {
  const cuts = cut(lesson(), 'a.mdx');
  expect(cuts.map((each) => each.kind.id)).toEqual([
    'model',
    'setup',
    'ask',
    'output',
    'because',
    'fix',
    'real',
    'take',
  ]);
  expect(cuts[1]?.nodes).toEqual(['## The setup', '\n', 'about The setup']);
});

test('a missing section is named, with what stands in its place', () => {
  const without = lesson(titles.filter((title) => title !== 'The output'));
  expect(() => cut(without, 'a.mdx')).toThrow(
    /a\.mdx: section 4[\s\S]*Received: "Why Python does this"\. Expected: "The output"\.\nAdd/,
  );
});

test('a lesson that breaks off early is told what comes next', () => {
  expect(() => cut(lesson(titles.slice(0, 7)), 'a.mdx')).toThrow(
    /Received: the end of the file\. Expected: "Key takeaway"/,
  );
});

test('a section out of order is to be moved, not added', () => {
  const [first, second, ...rest] = titles;
  const swapped = lesson([String(second), String(first), ...rest]);
  expect(() => cut(swapped, 'a.mdx')).toThrow(/Received: "The setup"\. Expected: "Mental model"\.\nMove/);
});

test('a ninth section is refused', () => {
  expect(() => cut(lesson([...titles, 'See also']), 'a.mdx')).toThrow(/Received: a ninth, "See also"/);
});

test('a section with a heading and nothing else is empty', () => {
  const blocks = [...lesson(titles.slice(0, 7)), heading('Key takeaway'), nothing];
  expect(() => cut(blocks, 'a.mdx')).toThrow(/the section "Key takeaway" is empty/);
});

test('text above the first heading belongs under it', () => {
  expect(() => cut([content('Hello'), ...lesson()], 'a.mdx')).toThrow(/text before the first heading/);
});

test('the plugin wraps sections as they are compiled', async () => {
  const mdx = titles.map((title) => `## ${title}\n\nText, *emphasis* and <Tag />.\n`).join('\n');
  const { code } = mdxToJs(mdx, { hastPlugins: [sections] });
  expect(code).toMatch(/id: "model",\s+"aria-labelledby": "model-heading"/);
  expect(code).toMatch(/id: "output"[\s\S]*?className: "after"/);
  expect(code.match(/section/g)?.length).toBeGreaterThanOrEqual(8);
});

test('the plugin names the file of a lesson that lacks a section', async () => {
  const compile = async () =>
    mdxToJs('## Mental model\n\nOnly this.\n', {
      hastPlugins: [sections],
      fileURL: new URL('file:///lessons/gil/new/index.mdx'),
    });
  await expect(compile()).rejects.toThrow(/\/lessons\/gil\/new\/index\.mdx: section 2/);
});
