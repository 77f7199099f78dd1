import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { samplePage, sampleQuiz } from '../../components/lesson/samples.ts';
import type { LessonData } from '../schema.ts';
import type { LessonFiles } from './finding.ts';
import { lint } from './lint.ts';

const long =
  'What is right in it comes first; then the mechanism by which it goes wrong, in a sentence or two.';
const option = (id: string, label: string) => ({
  id,
  label,
  expected: 'You expected that.',
  feedback: long,
  timeless: false,
  misconception: 'threads-speed-up-cpu' as const,
});
const data = {
  title: 'A lesson',
  summary: 'Four calls, moved into threads.',
  rule: 'One interpreter has one stick.',
  programs: samplePage.roles,
  claims: [],
  versions: [],
  quiz: {
    ...sampleQuiz,
    kind: 'choice',
    answer: 'turns',
    options: [option('turns', 'They take turns'), option('both', 'Both run at once')],
    why: { question: 'Why turns?', answer: 'lock', options: [option('lock', 'There is one lock')] },
  },
} as unknown as LessonData;
const programs = { 'broken.py': 'from time import sleep\n\nsleep(0.2)\n' };

const lesson = (changes: Partial<LessonFiles> = {}): LessonFiles => {
  const own = changes.programs ?? programs;
  const hashes = Object.entries(own).map(([file, source]) => [
    file,
    createHash('sha256').update(source).digest('hex'),
  ]);
  return {
    id: 'gil/a-lesson',
    mdx: '---\ntitle: A lesson\n---\n\nA thread waits.\n',
    data,
    programs: own,
    recordings: { programs: Object.fromEntries(hashes) } as unknown as LessonFiles['recordings'],
    ...changes,
  };
};
const found = (changes: Partial<LessonFiles>): string[] =>
  lint(lesson(changes)).map(({ where, says }) => `${where} ${says}`);
const text = (body: string): string => `---\ntitle: A lesson\n---\n\n${body}\n`;
const asking = (label: string): LessonData =>
  ({ ...data, quiz: { ...data.quiz, options: [option('turns', label)] } }) as LessonData;

test('a lesson that keeps the rules has nothing to put right', () => {
  expect(found({})).toEqual([]);
});

test('options say what happens, one idea each', () => {
  expect(found({ data: asking('They don’t take turns') })[0]).toMatch(
    /quiz\.options\.turns.*negation, "n’t"/,
  );
  expect(found({ data: asking('None of these') }).join()).toMatch(/without the others/);
});

test('an option that says "no" and nothing else explains nothing', () => {
  const quiz = {
    ...data.quiz,
    options: [{ ...option('turns', 'They take turns'), feedback: 'No, not so.' }],
  };
  expect(found({ data: { ...data, quiz } as LessonData })[0]).toMatch(/Received 11 characters/);
});

test('a wrong option of a choice names its misconception', () => {
  const { misconception, ...nameless } = option('both', 'Both run at once');
  const quiz = { ...data.quiz, options: [option('turns', 'They take turns'), nameless] };
  expect(misconception).toBeDefined();
  expect(found({ data: { ...data, quiz } as LessonData })[0]).toMatch(
    /quiz\.options\.both .*no misconception/,
  );
});

test('words that talk down are found, but not in code', () => {
  expect(found({ mdx: text('You simply wait.') })).toEqual([
    expect.stringMatching(/^index\.mdx:5 Received "simply"/),
  ]);
  expect(found({ mdx: text('Call `just()`.\n\n```python\nobviously = 1\n```') })).toEqual([]);
});

test('a time in prose must be the program’s own, or the switch interval', () => {
  expect(
    found({ mdx: text('It sleeps for 0.2 seconds, or 200&nbsp;ms, and asks after 5&nbsp;ms.') }),
  ).toEqual([]);
  expect(found({ mdx: text('It took 1.27 s.') })[0]).toMatch(/"1\.27 s"/);
  expect(found({ mdx: text('{/* lint-ok: "1.27 s" */}\n\nThe manual says 1.27 s.') })).toEqual([]);
  expect(found({ mdx: text('<Story title="A shop">\nIt took 8 seconds.\n</Story>') })).toEqual([]);
});

test('misspelt words are found, and the program’s own names are not', () => {
  expect(found({ mdx: text('A thraed waits.') })[0]).toMatch(/"thraed"/);
  expect(found({ mdx: text('A coroutine waits for the asyncio loop.') })).toEqual([]);
  const own = { 'broken.py': 'amnt = 1\n' };
  expect(found({ mdx: text('Then amnt grows.'), programs: own })).toEqual([]);
});

test('programs that are too long, or too wide to be shown', () => {
  expect(found({ programs: { 'serial.py': 'x = 1\n'.repeat(31) } })).toEqual([
    expect.stringMatching(/serial\.py Received 31 lines/),
  ]);
  expect(found({ programs: { 'broken.py': `x = "${'a'.repeat(60)}"\n` } })[0]).toMatch(
    /broken\.py:1 .*66 columns/,
  );
});

test('a recording that is older than its program, and what is still to be written', () => {
  const recordings = { programs: { 'broken.py': 'of another one' } } as unknown as LessonFiles['recordings'];
  expect(found({ recordings })[0]).toMatch(/npm run record -- content\/lessons\/gil\/a-lesson/);
  expect(found({ mdx: text('TODO: write this.') })[0]).toMatch(/index\.mdx:5 Still to be written/);
});
