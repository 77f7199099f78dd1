import { expect, test } from 'vitest';
import type { ExperimentData } from '../../lesson/schema.ts';
import { toMarkup } from '../timeline/svg.ts';
import { chart } from './chart.ts';
import { aloneOf, begin, idealAt, lineOf, next, pointsOf, type State, sourceOf } from './experiment.ts';
import { withKnobs } from './knobs.ts';
import { strings } from './strings.ts';

const data: ExperimentData = {
  reads: '([0-9.]+)',
  ideal: 'flat',
  across: { name: 'WORKERS', label: 'Workers', values: [1, 2, 3, 4], start: 4, unit: '' },
  knobs: [{ name: 'WORK', label: 'Work', values: [10, 20], start: 20, unit: 'steps' }],
  variants: [
    { id: 'threads', label: 'Threads', set: { KIND: 'threads' }, mode: 'freely' },
    { id: 'locked', label: 'Processes', set: { KIND: 'processes' }, mode: 'behind-the-lock' },
  ],
};
const source = 'import x\n\nWORKERS = 4\nWORK = 20  # steps\nKIND = "threads"\n\ndef f():\n    WORK = 3\n';

const told = (state: State, ...events: Parameters<typeof next>[1][]): State =>
  events.reduce((now, event) => next(now, event, data), state);

test('knobs are the top-level assignments of the program, and nothing else of it changes', () => {
  expect(withKnobs(source, { WORK: 0.5, KIND: 'a"b$&' })).toBe(
    'import x\n\nWORKERS = 4\nWORK = 0.5\nKIND = "a\\"b$&"\n\ndef f():\n    WORK = 3\n',
  );
  expect(() => withKnobs(source, { NONE: 1 })).toThrow(/no line "NONE = …"/);
});

test('a run is made of all that is set, the variant included', () => {
  const { chosen } = told(begin(data), { type: 'variant', id: 'locked' }, { type: 'across', value: 2 });
  const made = sourceOf(chosen, source, data);
  expect(made).toContain('WORKERS = 2\nWORK = 20\nKIND = "processes"');
});

test('one press is one run and one point; all of them are as many, one after another', () => {
  const one = told(begin(data), { type: 'run' }, { type: 'found', seconds: 0.4 });
  expect(one.points).toEqual([{ variant: 'threads', across: 4, knobs: { WORK: 20 }, seconds: 0.4 }]);
  const all = told(one, { type: 'run-all' });
  expect(all.queue.map(({ across }) => across)).toEqual([1, 2, 3, 4]);
  expect(told(all, { type: 'run' })).toBe(all);
  expect(told(all, { type: 'found', seconds: 0.1 }).queue).toHaveLength(3);
});

test('turning a knob while runs are queued changes none of them', () => {
  const state = told(begin(data), { type: 'run-all' }, { type: 'knob', name: 'WORK', value: 10 });
  expect(state.queue.every(({ knobs }) => knobs['WORK'] === 20)).toBe(true);
});

test('a failure or Stop empties the queue, and keeps what was found', () => {
  const state = told(begin(data), { type: 'run-all' }, { type: 'found', seconds: 0.1 });
  expect(told(state, { type: 'failed', why: 'No.' })).toMatchObject({ queue: [], failure: 'No.' });
  expect(told(state, { type: 'stop' }).points).toHaveLength(1);
  expect(told(state, { type: 'stop' }, { type: 'found', seconds: 9 }).points).toHaveLength(1);
});

test('a line goes through the medians, and only through runs made with what is set now', () => {
  let state = told(begin(data), { type: 'across', value: 1 });
  for (const seconds of [0.3, 0.1, 0.2]) state = told(state, { type: 'run' }, { type: 'found', seconds });
  expect(lineOf(pointsOf(state, 'threads'))).toEqual([{ across: 1, seconds: 0.2 }]);
  expect(aloneOf(state, data)).toBe(0.2);
  const other = told(state, { type: 'knob', name: 'WORK', value: 10 });
  expect(pointsOf(other, 'threads')).toEqual([]);
  expect(aloneOf(other, data)).toBeUndefined();
  expect(toMarkup(chart(other, data, 600)).match(/ex-other/g)).toHaveLength(3);
});

test('the ideal is one worker’s time for all, or that time divided', () => {
  expect(idealAt(4, 2, 'flat')).toBe(2);
  expect(idealAt(4, 2, 'divided')).toBe(0.5);
});

test('the chart draws the ideal as soon as one worker alone was measured, and says everything in words', () => {
  expect(toMarkup(chart(begin(data), data, 600))).not.toContain('ex-ideal');
  const state = told(
    begin(data),
    { type: 'across', value: 1 },
    { type: 'run' },
    { type: 'found', seconds: 0.25 },
  );
  expect(toMarkup(chart(state, data, 600))).toContain('ex-ideal');
  expect(strings.summary(data, state)).toBe('Workers against time. Threads, 1: 0.25 s.');
});
