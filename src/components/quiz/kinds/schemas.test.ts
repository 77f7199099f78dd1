import { readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { lessonSchema } from '../../../lesson/schema.ts';

type Change = (lesson: Record<string, unknown> & { quiz: Record<string, unknown> }) => void;

/** What the schema says to the fixture of a kind once something in it has been changed. */
function refusal(kind: string, change: Change): string {
  const file = path.join(import.meta.dirname, `../../../../e2e/fixtures/lessons/kinds/${kind}/index.mdx`);
  const [, yaml = ''] = /^---\n(.*?)\n---\n/s.exec(readFileSync(file, 'utf8')) ?? [];
  const lesson = load(yaml) as Parameters<Change>[0];
  change(lesson);
  const { error } = lessonSchema.safeParse(lesson);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n');
}

const set =
  (keys: Record<string, unknown>): Change =>
  ({ quiz }) =>
    void Object.assign(quiz, keys);

const unchanged: Change = () => {};

for (const kind of ['outcome', 'choice', 'text', 'time', 'order', 'count', 'line'])
  test(`the lesson for tests of kind ${kind} is as it should be`, () => {
    expect(refusal(kind, unchanged)).toBe('');
  });

test('an unknown kind is refused with the list of those there are', () => {
  expect(refusal('text', set({ kind: 'essay' }))).toMatch(
    /quiz\.kind: Received "essay"\. Expected a quiz whose kind is one of: outcome, choice, text/,
  );
});

test('an answer that is no option is refused, with those that are', () => {
  expect(refusal('text', set({ answer: 'nobody' }))).toBe(
    'quiz.answer: Received "nobody". Expected one of: named, bare.',
  );
});

test('a misspelt key is refused', () => {
  expect(refusal('count', set({ exact: 3 }))).toMatch(
    /quiz: Received the key exact\. Expected only: kind, legend, happened/,
  );
});

test('a pattern that takes nothing out, or is none, is refused', () => {
  expect(refusal('count', set({ reads: '[0-9]+' }))).toContain('with 0 groups');
  expect(refusal('count', set({ reads: '([0-9]+' }))).toContain('Expected a regular expression.');
});

test('a right answer that neither the output nor a claim shows is refused', () => {
  const forget: Change = (lesson) => {
    for (const claim of lesson['claims'] as Record<string, unknown>[]) delete claim['shows'];
  };
  expect(refusal('line', forget)).toContain('claims: Received no claim with "shows: call".');
  expect(refusal('time', forget)).toContain('claims: Received no claim with "shows: one".');
});

test('an order that the reader finds there, or that lacks a line, is refused', () => {
  const first =
    (order: readonly string[]): Change =>
    ({ quiz }) => {
      (quiz['options'] as Record<string, unknown>[]).forEach((option, i) => {
        if (i === 0) option['order'] = order;
      });
    };
  expect(refusal('order', first(['e1', 's2', 'main', 's1']))).toContain('Expected another order');
  expect(refusal('order', first(['main', 's1']))).toContain('Expected every line once');
});

test('bands that do not cover the scale in order are refused', () => {
  const change: Change = ({ quiz }) => {
    for (const option of quiz['options'] as Record<string, unknown>[]) option['upTo'] = 2;
  };
  expect(refusal('time', change)).toMatch(/upTo: Received 2\. Expected a number above 2.*\n.*Expected none/s);
});

test('a line outside of those that can be chosen is refused', () => {
  expect(refusal('line', set({ between: [6, 12] }))).toContain('Expected a line from 6 to 12');
});
