import { expect, test } from 'vitest';
import { faultsOf } from './site.ts';

const head = '<link rel="canonical" href="https://example.org/x/">';
const site = (pages: Record<string, string>): string[] =>
  faultsOf(
    new Map([
      ['index.html', head],
      ['a/index.html', '<h2 id="part">A</h2>'],
      ['p.png', undefined],
      ...Object.entries(pages),
    ]),
  );

test('links to pages, files, parts of pages and other sites are well', () => {
  const html =
    '<a href="/x/">1</a><a href="../a/#part">2</a><img src="/x/p.png"/><a href="https://python.org/nowhere">3</a>' +
    '<a href="#here">4</a><p id=here>5</p><a href="mailto:a@b.c">6</a><a href="/x/a/#seed=7&amp;mode=freely">7</a>';
  expect(site({ 'b/index.html': html })).toEqual([]);
});

test('a file, a part or a slash that is missing is told with what was expected', () => {
  const faults = site({
    'b/index.html': '<a href="/x/c/">1</a><a href="/x/a/#no">2</a><a href="/x/a">3</a>',
  });
  expect(faults).toEqual([
    expect.stringContaining('"/x/c/". Expected a file c/index.html'),
    expect.stringContaining('an element with the id "no" in a/index.html'),
    expect.stringContaining('a slash at its end'),
  ]);
});

test('an address that forgets the folder the site lives in is found', () => {
  expect(site({ 'b/index.html': '<img src="/p.png">' })).toEqual([expect.stringContaining('below /x/')]);
  expect(site({ 's.css': 'a{background:url(/fonts/a.woff2)}' })).toEqual([
    expect.stringContaining('below /x/'),
  ]);
});

test('pictures named in the head, and addresses in feeds, count as links; code and comments do not', () => {
  expect(
    site({ 'b/index.html': '<meta property="og:image" content="https://example.org/x/q.png">' }),
  ).toHaveLength(1);
  expect(site({ 'rss.xml': '<link>https://example.org/x/z/</link>' })).toHaveLength(1);
  expect(site({ 'b/index.html': '<!-- <a href="/no"> --><script>"<a href=/no>"</script>' })).toEqual([]);
});

test('an id that stands twice in a page is told', () => {
  expect(site({ 'b/index.html': '<p id="a"></p><p id="a"></p>' })).toEqual([
    expect.stringContaining('"a" more than once'),
  ]);
});
