/** Runs commands as test suites, one after another, and counts what passed: what `npm test` and `npm run test:firefox` share. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.ts';

export interface Count {
  readonly passed: number;
  readonly failed: number;
}

export type Suite = () => Count;

/** Where test runners leave their counts. */
export const results = path.join(root, '.cache/results');

/** Runs all suites, prints the sum as the last line and ends with a status that says whether something failed. */
export function runSuites(suites: readonly Suite[]): never {
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  const counts = suites.map((run) => run());
  const total = (key: keyof Count) => counts.reduce((sum, count) => sum + count[key], 0);
  console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
  process.exit(total('failed') === 0 ? 0 : 1);
}

/** A command that passes or fails as one. */
export function step(name: string, command: readonly string[]): Suite {
  return () => (run(name, command) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
}

/** A test runner that writes its counts to a JSON file. One that writes none has failed. */
export function suite(
  name: string,
  command: readonly string[],
  report: string,
  count: (json: unknown) => Count,
): Suite {
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

/** The counts in the report of Playwright. */
export function countEndToEnd(json: unknown): Count {
  const { stats } = json as { stats: { expected: number; unexpected: number; flaky: number } };
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
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
