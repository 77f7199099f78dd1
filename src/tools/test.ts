/** `npm test`: types, lint, unit tests, build, end-to-end tests. Its last line counts them all: "N passed, N failed". */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowser } from './browser.ts';
import { root } from './paths.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const results = path.join(root, '.cache/results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

/** The parts come first: types and pages read the manifests they leave. */
const suites: readonly (() => Count)[] = [
  step('parts', ['node', 'src/tools/build.ts', '--parts']),
  step('types of the site', ['astro', 'check', '--minimumFailingSeverity', 'warning']),
  step('types of the engine', ['tsc', '--noEmit', '-p', 'src/engine']),
  step('lint', ['biome', 'check', '--error-on-warnings']),
  suite(
    'unit tests',
    ['vitest', 'run', '--dir', 'src', '--reporter=default', '--reporter=json'],
    'unit.json',
    countUnit,
  ),
  step('build', ['node', 'src/tools/build.ts']),
  suite('end-to-end tests', ['playwright', 'test', '-c', 'e2e'], 'e2e.json', countEndToEnd),
  suite(
    'CPython’s own tests',
    ['node', 'src/tools/conformance/conformance.ts', '--report', path.join(results, 'conformance.json')],
    'conformance.json',
    (json) => json as Count,
  ),
];

ensureBrowser();
const counts = suites.map((run) => run());
const total = (key: keyof Count) => counts.reduce((sum, count) => sum + count[key], 0);
console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
process.exit(total('failed') === 0 ? 0 : 1);

/** A command that passes or fails as one. */
function step(name: string, command: readonly string[]): () => Count {
  return () => (run(name, command) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
}

/** A test runner that writes its counts to a JSON file. One that writes none has failed. */
function suite(
  name: string,
  command: readonly string[],
  report: string,
  count: (json: unknown) => Count,
): () => Count {
  const file = path.join(results, report);
  const output = report === 'unit.json' ? [`--outputFile.json=${file}`] : [];
  return () => {
    const ok = run(name, [...command, ...output], { PLAYWRIGHT_JSON_OUTPUT_FILE: file });
    try {
      const counted = count(JSON.parse(readFileSync(file, 'utf8')));
      return ok || counted.failed > 0 ? counted : { ...counted, failed: 1 };
    } catch {
      return { passed: 0, failed: 1 };
    }
  };
}

function run(
  name: string,
  [command = '', ...args]: readonly string[],
  env: Record<string, string> = {},
): boolean {
  console.log(`\n== ${name}`);
  const begun = performance.now();
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  console.log(
    `== ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${((performance.now() - begun) / 1000).toFixed(1)} s`,
  );
  return status === 0;
}

function countUnit(json: unknown): Count {
  const { numPassedTests, numFailedTests } = json as { numPassedTests: number; numFailedTests: number };
  return { passed: numPassedTests, failed: numFailedTests };
}

function countEndToEnd(json: unknown): Count {
  const { stats } = json as { stats: { expected: number; unexpected: number; flaky: number } };
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}
