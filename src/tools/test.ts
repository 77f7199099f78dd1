/** `npm test`: types, lint, unit tests, build, end-to-end tests. Its last line counts them all: "N passed, N failed". */
import path from 'node:path';
import { ensureBrowser } from './browser.ts';
import { type Count, countEndToEnd, results, runSuites, step, suite } from './suites.ts';

ensureBrowser();
/** The parts come first: types and pages read the manifests they leave. */
runSuites([
  step('parts', ['node', 'src/tools/build.ts', '--parts']),
  step('types of the site', ['astro', 'check', '--minimumFailingSeverity', 'warning']),
  step('types of the engine', ['tsc', '--noEmit', '-p', 'src/engine']),
  step('lint', ['biome', 'check', '--error-on-warnings']),
  step('lint of the lessons', ['node', 'src/tools/lint-content.ts']),
  suite(
    'unit tests',
    ['vitest', 'run', '--dir', 'src', '--reporter=default', '--reporter=json'],
    'unit.json',
    countUnit,
  ),
  step('build', ['node', 'src/tools/build.ts']),
  step('links inside the site', ['node', 'src/tools/links/check.ts']),
  suite(
    'end-to-end tests, one by one',
    ['playwright', 'test', '-c', 'e2e', '--project=alone'],
    'e2e-alone.json',
    countEndToEnd,
  ),
  // Here, and not by the first test that needs it: two might, at the same time.
  step('build of the lessons for tests', ['node', 'src/tools/build.ts', '--fixtures']),
  suite(
    'end-to-end tests, two at a time',
    ['playwright', 'test', '-c', 'e2e', '--project=others', '--workers=2'],
    'e2e-others.json',
    countEndToEnd,
  ),
  suite(
    'CPython’s own tests',
    ['node', 'src/tools/conformance/conformance.ts', '--report', path.join(results, 'conformance.json')],
    'conformance.json',
    (json) => json as Count,
  ),
]);

function countUnit(json: unknown): Count {
  const { numPassedTests, numFailedTests } = json as { numPassedTests: number; numFailedTests: number };
  return { passed: numPassedTests, failed: numFailedTests };
}
