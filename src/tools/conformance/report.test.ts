import { expect, test } from 'vitest';
import { outsideReport, readReport } from './report.ts';

const lines = (...all: readonly unknown[][]): string =>
  all.map((each) => `\x1e${JSON.stringify(each)}\n`).join('');

test('a module that ran to its end leaves nothing to do', () => {
  const output = lines(
    ['start', 0, 'm.A.one'],
    ['end', 'passed', '', 0.5],
    ['start', 1, 'm.A.two'],
    ['end', 'failed', 'No'],
    ['done'],
  );
  expect(readReport(output, 'm')).toMatchObject({
    results: [
      { id: 'm.A.one', status: 'passed', detail: '', seconds: 0.5 },
      { id: 'm.A.two', status: 'failed', detail: 'No' },
    ],
    running: undefined,
    next: undefined,
  });
});

test('a run that breaks off tells which test was running, and where to go on', () => {
  const output = lines(['start', 0, 'm.A.one'], ['end', 'passed', ''], ['start', 1, 'm.A.two']);
  expect(readReport(output, 'm')).toMatchObject({ running: { id: 'm.A.two', index: 1 }, next: 2 });
});

test('a line that the output’s limit cut off counts as not printed', () => {
  const output = `${lines(['start', 4, 'm.A.one'])}\x1e["end","pas`;
  expect(readReport(output, 'm')).toMatchObject({ results: [], running: { index: 4 }, next: 5 });
});

test('a module that cannot be loaded stands for its tests', () => {
  expect(readReport(lines(['module', 'skipped', 'no fork']), 'm')).toMatchObject({
    results: [{ id: 'm', status: 'skipped', detail: 'no fork' }],
    next: undefined,
  });
});

test('a failure when a class is torn down is a result of its own', () => {
  const output = lines(['fixture', 'tearDownClass (m.A)', 'failed', 'No'], ['done']);
  expect(readReport(output, 'm').results).toMatchObject([{ id: 'm: tearDownClass (m.A)', status: 'failed' }]);
});

test('what a test prints cannot be taken for a report, and is told apart', () => {
  const output = `hello\n${lines(['start', 0, 'm.A.one'])}Fatal error\n["done"]\n`;
  expect(readReport(output, 'm')).toMatchObject({ running: { id: 'm.A.one' }, next: 1 });
  expect(outsideReport(output)).toBe('hello\nFatal error\n["done"]\n');
});
