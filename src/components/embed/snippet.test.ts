import { expect, test } from 'vitest';
import { sampleQuiz } from '../lesson/samples.ts';
import { sizeOf } from './size.ts';
import { elementSnippet, iframeSnippet, oembedHtml } from './snippet.ts';

const embedded = {
  title: 'Is “+=” <atomic>?',
  lesson: 'https://example.org/lessons/a/b/',
  embed: 'https://example.org/embed/a/b/',
  script: 'https://example.org/embed.js',
  size: { wide: 620, narrow: 1100 },
  program: 'print("a" < "b" and 1 & 2)\n',
};

test('whatever a title or a program contains, a snippet stays one element', () => {
  for (const snippet of [iframeSnippet, elementSnippet, oembedHtml]) {
    const html = snippet(embedded);
    expect(html).not.toContain('<atomic>');
    expect(html).toContain('src="https://example.org/embed/a/b/"');
  }
  expect(elementSnippet(embedded)).toContain('print(&quot;a&quot; &lt; &quot;b&quot; and 1 &amp; 2)</code>');
});

test('a frame has a height without styles too, and another on a telephone', () => {
  expect(iframeSnippet(embedded)).toContain(
    'height="620" style="height:clamp(620px,(600px - 100vw)*999,1100px)',
  );
  expect(iframeSnippet({ ...embedded, size: { wide: 800, narrow: 800 } })).toContain('height:800px');
});

test('more lines, options and lanes need more room, and one column never less than two', () => {
  const small = sizeOf({ lines: 10, quiz: sampleQuiz, lanes: 2 });
  expect(sizeOf({ lines: 60, quiz: sampleQuiz, lanes: 2 }).wide).toBeGreaterThan(small.wide);
  expect(sizeOf({ lines: 10, quiz: sampleQuiz, lanes: 8 }).wide).toBeGreaterThan(small.wide);
  expect(small.narrow).toBeGreaterThanOrEqual(small.wide);
});
