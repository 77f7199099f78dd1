import { expect, test } from 'vitest';
import type { TestResult } from './report.ts';
import { type Expected, leftOut, surprises } from './verdict.ts';

const expected: readonly Expected[] = [
  { why: 'No fork here.', tests: ['m.A.forks', 'm.Fork.*'] },
  { why: 'Depends on the hour.', tests: ['m.A.at_noon'], sometimes: true },
  { why: 'Waits for Godot.', tests: ['m.A.waits'], notRun: true },
];
const result = (id: string, status: TestResult['status']): TestResult => ({ id, status, detail: '' });
const of = (id: string, status: TestResult['status']) =>
  surprises([result(id, status)], expected).map(({ what }) => what);

test('what passes, is skipped, or fails as expected is no surprise', () => {
  expect(of('m.A.works', 'passed')).toEqual([]);
  expect(of('m.A.forks', 'failed')).toEqual([]);
  expect(of('m.Fork.any', 'crashed')).toEqual([]);
  expect(of('m.A.forks', 'skipped')).toEqual([]);
});

test('a failure that nobody expected is one', () => {
  expect(of('m.A.works', 'failed')).toEqual(['failed']);
  expect(of('m.A.works', 'crashed')).toEqual(['crashed']);
});

test('so is a test that passes though it was expected to fail, unless it passes on some days', () => {
  expect(of('m.A.forks', 'passed')).toEqual(['passed, though expected to fail']);
  expect(of('m.A.at_noon', 'passed')).toEqual([]);
  expect(of('m.A.at_noon', 'failed')).toEqual([]);
});

test('a hang is always one: it costs everybody time', () => {
  expect(of('m.A.forks', 'hung')).toEqual(['hung']);
});

test('so tests that are known to hang are not run', () => {
  expect(leftOut(expected)).toEqual(['m.A.waits']);
});
