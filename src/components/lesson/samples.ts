/** A small lesson for tests: its text is nobody's to translate. */
import type { Outcome, Trace } from '../../engine/index.ts';
import { ask } from '../quiz/kinds/asked.ts';
import type { ChoiceQuiz } from '../quiz/kinds/choice/schema.ts';
import type { PageData } from './page-data.ts';

const option = (id: string, expected: string): ChoiceQuiz['options'][number] => ({
  id,
  label: `Label of ${id}`,
  note: `Note of ${id}`,
  timeless: id === 'hangs',
  expected,
  feedback: `Feedback of ${id}`,
});

export const sampleQuiz: ChoiceQuiz = {
  kind: 'choice',
  legend: 'What happens?',
  options: [
    option('all-at-once', 'You expected four at once.'),
    option('turns', 'You expected turns.'),
    option('hangs', 'You expected it to stop.'),
  ],
  answer: 'turns',
  happened: 'They took turns.',
  estimate: {
    legend: 'What time does it print?',
    unit: 'one_call.py',
    unitLabel: { one: 'call', many: 'calls' },
    reads: 'Time taken: ([0-9.]+) seconds',
  },
  why: {
    question: 'Why is that so?',
    options: ['a', 'b', 'c'].map((id) => ({ id, label: `Label of ${id}`, feedback: `Feedback of ${id}` })),
    answer: 'a',
  },
};

export const sampleAsked = ask(sampleQuiz);

export const samplePage: PageData = {
  id: 'gil/sample',
  title: 'A sample',
  quiz: sampleQuiz,
  needs: ['threads', 'processes'],
  claims: [],
  roles: {
    broken: { file: 'broken.py', lines: [1, 2], note: 'four threads, one stick' },
    fixed: { file: 'fixed.py', note: 'four processes', lockedNote: 'one stick between them' },
  },
  programs: { 'broken.py': 'print(1)', 'fixed.py': 'print(2)', 'one_call.py': 'print(3)' },
  recordings: {
    python: '3.14.2',
    browser: 'Chromium 156',
    cores: 4,
    date: '2026-11-22',
    runs: {
      'broken.py': { kind: 'printed', output: 'Time taken: 1.27 seconds\n', elapsed: 1280 },
      'one_call.py': { kind: 'printed', output: 'Time taken: 0.310 seconds\n', elapsed: 320 },
    },
  },
  recordingsUrl: '/recordings/gil/sample.json',
};

const trace: Trace = { events: [], end: 1280, dropped: 0, clockStep: 0.1 };

export const printed = (text: string): Outcome => ({
  kind: 'printed',
  output: [{ stream: 'out', text }],
  outputDropped: 0,
  linesDropped: 0,
  elapsed: 1280,
  trace,
});
