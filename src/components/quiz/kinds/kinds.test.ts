import { expect, test } from 'vitest';
import { sampleQuiz } from '../../lesson/samples.ts';
import type { Result } from '../prediction.ts';
import { ask } from './asked.ts';
import type { QuizData } from './schemas.ts';

const stance = (id: string) => ({ id, expected: `You expected ${id}.`, feedback: `Feedback of ${id}` });
const common = { legend: 'What happens?', happened: 'It happened.', why: sampleQuiz.why };
const otherwise = { expected: 'You expected something else.', feedback: 'Look again.' };

const ran = (read: string | undefined, own: Partial<Result> = {}): Result => ({
  source: 'run',
  ended: 'printed',
  read,
  line: read ?? '',
  unit: undefined,
  at: '2026-11-22T10:00:00Z',
  ...own,
});

const outcomeQuiz = (answer: 'same' | 'varies' | 'raises' | 'never-ends'): QuizData => ({
  ...common,
  kind: 'outcome',
  answer,
  options: (['same', 'varies', 'raises', 'never-ends'] as const).map((id) => ({
    ...stance(id),
    id,
    note: 'and so on',
  })),
});

const text = ask({
  ...common,
  kind: 'text',
  options: [
    { ...stance('quoted'), text: "'worker' - done" },
    { ...stance('bare'), text: 'worker - done' },
  ],
  answer: 'quoted',
  otherwise,
});

const time = ask({
  ...common,
  kind: 'time',
  estimate: { unit: 'one.py', unitLabel: { one: 'nap', many: 'naps' }, reads: 'took ([0-9.]+)' },
  options: [
    { ...stance('one'), label: 'About one', upTo: 1.8 },
    { ...stance('three'), label: 'About three' },
  ],
  answer: 'one',
});

const order = ask({
  ...common,
  kind: 'order',
  lines: [
    { id: 'b', text: 'beta' },
    { id: 'a', text: 'alpha' },
    { id: 'c', text: 'gamma' },
  ],
  options: [
    { ...stance('abc'), order: ['a', 'b', 'c'] },
    { ...stance('cba'), order: ['c', 'b', 'a'] },
  ],
  answer: 'abc',
  otherwise,
});

const count = ask({
  ...common,
  kind: 'count',
  exactly: 1000,
  reads: '^total ([0-9,_]+)$',
  options: (['exactly', 'less', 'more'] as const).map((id) => ({ ...stance(id), id, note: 'as it says' })),
  answer: 'less',
});

const line = ask({
  ...common,
  kind: 'line',
  between: [3, 9],
  options: [
    { ...stance('call'), line: 5 },
    { ...stance('loop'), line: 4 },
  ],
  answer: 'call',
  otherwise,
});

test('outcome: an error and a wait show in one run; the same and varying do not', () => {
  const varies = ask(outcomeQuiz('varies'));
  expect(varies.shows(ran(undefined))).toBeUndefined();
  expect(varies.shows(ran(undefined, { ended: 'raised' }))).toBe('raises');
  expect(varies.shows(ran(undefined, { ended: 'deadlock' }))).toBe('never-ends');
  expect(varies.shows(ran(undefined, { ended: 'out-of-time' }))).toBe('never-ends');
  expect(varies.tells(ran(undefined, { ended: 'stopped' }))).toBe(false);
  expect(ask(outcomeQuiz('raises')).shows(ran(undefined))).toBe('same');
});

test('choice: with a time beside it the mark is needed, except where nothing is timed', () => {
  const choice = ask(sampleQuiz);
  expect(choice.missing({ pick: 'turns' })).toEqual(['calls']);
  expect(choice.missing({ pick: 'hangs' })).toEqual([]);
  expect(choice.settle({ pick: 'hangs', calls: 4 })).toEqual({ pick: 'hangs' });
});

test('choice: which option a run shows is told by the patterns of the options', () => {
  const { estimate, ...rest } = sampleQuiz;
  const [first, ...others] = sampleQuiz.options;
  if (!first) throw new Error('no options');
  const choice = ask({ ...rest, options: [{ ...first, prints: '^a\\nb\\n$' }, ...others] });
  expect(choice.missing({ pick: 'turns' })).toEqual([]);
  expect(choice.shows(ran(choice.read('a\nb\n')))).toBe(first.id);
  expect(choice.shows(ran(choice.read('b\na\n')))).toBeUndefined();
  expect(estimate).toBeDefined();
});

test('text: what keyboards make of quotes, dashes and spaces counts for nothing, and case counts', () => {
  expect(text.optionOf({ text: '‘worker’ – done' })).toBe('quoted');
  expect(text.optionOf({ text: '  worker —  done\u00a0' })).toBe('bare');
  expect(text.optionOf({ text: 'Worker - done' })).toBe('otherwise');
  expect(text.missing({ text: ' \u00a0 ' })).toEqual(['text']);
  expect(text.read("first\n'worker' - done\n")).toBe("'worker' - done");
});

test('time: near is right, far is not, and the band that was marked chooses the feedback', () => {
  const took = ran('0.1', { unit: 0.1 });
  expect(time.isRight({ calls: 2 }, took)).toBe(true);
  expect(time.isRight({ calls: 2.1 }, took)).toBe(false);
  expect(time.optionOf({ calls: 2.1 })).toBe('three');
  expect(time.shows(took)).toBe('one');
  expect(time.isRight({ calls: 1.1 }, undefined)).toBe(true);
  expect(time.tells(ran(undefined))).toBe(false);
});

test('order: other lines may stand between those that are asked for', () => {
  const read = order.read('begin\nalpha\nbeta\nnoise\ngamma\n');
  expect(read).toBe('alpha\nbeta\ngamma');
  expect(order.shows(ran(read))).toBe('abc');
  expect(order.optionOf({ order: ['b', 'c', 'a'] })).toBe('otherwise');
  expect(order.read('alpha\nbeta\n')).toBeUndefined();
  expect(order.fits({ order: ['a', 'b'] })).toBe(false);
});

test('count: a number says which side it is on, and a side that contradicts it takes it back', () => {
  expect(count.amend({}, { count: 700 })).toEqual({ count: 700, pick: 'less' });
  expect(count.amend({ count: 700, pick: 'less' }, { pick: 'more' })).toMatchObject({
    pick: 'more',
    count: undefined,
  });
  expect(count.amend({ count: 700, pick: 'less' }, { count: undefined })).toMatchObject({ pick: 'less' });
  expect(count.amend({}, { pick: 'less', count: undefined })).toMatchObject({ pick: 'less' });
  expect(count.settle({ count: 1000, pick: 'exactly' })).toEqual({ pick: 'exactly' });
});

test('count: what was printed is a number, however its thousands are kept apart', () => {
  const printed = ran(count.read('begin\ntotal 1_234\n'));
  expect(count.shows(printed)).toBe('more');
  expect(count.shows(ran('999'))).toBe('less');
  expect(count.howFar({ pick: 'less', count: 900 }, ran('500'))).toBe(
    '500 is 50 % of 1,000. Your number was 400 too high.',
  );
  expect(count.tells(ran(count.read('nothing')))).toBe(false);
});

test('line: a line nobody foresaw has feedback too; one outside is no answer', () => {
  expect(line.optionOf({ line: 5 })).toBe('call');
  expect(line.optionOf({ line: 7 })).toBe('otherwise');
  expect(line.fits({ line: 12 })).toBe(false);
});

test('every kind has feedback for whatever can be answered, and an answer among its options', () => {
  for (const asked of [text, time, order, count, line, ask(sampleQuiz), ask(outcomeQuiz('same'))]) {
    const ids = asked.options.map(({ id }) => id);
    expect(ids).toContain(asked.answer);
    expect(new Set(ids).size).toBe(ids.length);
    expect(asked.missing({}).length).toBeGreaterThan(0);
    expect(asked.fits({})).toBe(false);
  }
});
