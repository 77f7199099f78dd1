import { expect, test } from 'vitest';
import { highlight, toHtml } from './highlight.ts';

const source = 'from a import b\n\nprint(f"took {b:.2f} s")  # so\n';

test('keywords, strings and comments have a class; all else has none', async () => {
  const lines = await highlight(source);
  expect(lines[0]?.map((piece) => [piece.text, piece.class])).toEqual([
    ['from', 'k'],
    [' a ', undefined],
    ['import', 'k'],
    [' b', undefined],
  ]);
  const classes = lines[2]?.map((piece) => `${piece.class ?? '-'}:${piece.text}`);
  expect(classes).toEqual(['-:print(', 'st:f"took {', '-:b', 'st::.2f} s"', '-:)  ', 'c:# so']);
});

test('the text of the markup is the source, and nothing in it is markup', async () => {
  const html = toHtml(await highlight('if 1 < 2: pass\nx = "<b>"\n'), [2, 2]);
  const text = html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"');
  expect(text).toBe('if 1 < 2: pass\nx = "<b>"\n');
  expect(html).toContain('<span class="bad"><span class="l">x = ');
});
