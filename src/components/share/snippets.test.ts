import { expect, test } from 'vitest';
import { formsOf, snippet, type Target } from './snippets.ts';

const target = (own: Partial<Target>): Target => ({
  kind: 'section',
  url: 'https://example.org/lessons/gil/what-it-blocks/',
  title: 'Four “threads”',
  id: 'fix',
  heading: 'The fix',
  source: 'print(1)\n',
  ...own,
});

test('a lesson’s link has no place in it, a section’s has', () => {
  expect(snippet(target({ kind: 'lesson' }), 'link')).toBe('https://example.org/lessons/gil/what-it-blocks/');
  expect(snippet(target({}), 'link')).toBe('https://example.org/lessons/gil/what-it-blocks/#fix');
  expect(snippet(target({ title: 'a[0]' }), 'markdown')).toBe(
    '[a\\[0\\]: The fix](https://example.org/lessons/gil/what-it-blocks/#fix)',
  );
});

test('a question as Markdown is its program and a link to where it is asked', () => {
  const quiz = target({ kind: 'quiz', id: 'ask', heading: 'What does this print?' });
  expect(snippet(quiz, 'markdown')).toBe(
    '**What does this print?**\n\n```python\nprint(1)\n```\n\n[Predict it, then watch it run: Four “threads”](https://example.org/lessons/gil/what-it-blocks/#ask)\n',
  );
});

test('a section has no embed of its own', () => {
  expect(formsOf(target({}))).not.toContain('embed');
  expect(formsOf(target({ kind: 'quiz' }))).toContain('embed');
});
