/** Compares results with what is expected: the list of known failures, each with its reason. */
import type { Status, TestResult } from './report.ts';

/** Tests known not to pass, for one reason. */
export interface Expected {
  readonly why: string;
  /** Ids, or beginnings of ids that end with `*`. */
  readonly tests: readonly string[];
  /** They pass on some runs. */
  readonly sometimes?: true;
  /** They are left out: they would hang, or spoil the tests after them. Full ids only. */
  readonly notRun?: true;
}

export interface Surprise {
  readonly id: string;
  readonly what: string;
  readonly detail: string;
}

const NOT_PASSED: readonly Status[] = ['failed', 'hung', 'crashed'];

const hasFailed = ({ status }: TestResult): boolean => NOT_PASSED.includes(status);

/** Ids of the tests that are not run. */
export const leftOut = (expected: readonly Expected[]): string[] =>
  expected.flatMap(({ notRun, tests }) => (notRun ? tests : []));

/** Every test that failed though nobody expected it, or passed though it was expected to fail. */
export function surprises(results: readonly TestResult[], expected: readonly Expected[]): Surprise[] {
  return results.flatMap((result) => {
    const known = expected.find(({ tests }) => tests.some((pattern) => matches(result.id, pattern)));
    if (hasFailed(result) && (!known || result.status === 'hung'))
      return [{ id: result.id, what: result.status, detail: result.detail }];
    if (result.status === 'passed' && known && !known.sometimes)
      return [{ id: result.id, what: 'passed, though expected to fail', detail: known.why }];
    return [];
  });
}

const matches = (id: string, pattern: string): boolean =>
  pattern.endsWith('*') ? id.startsWith(pattern.slice(0, -1)) : id === pattern;
