/** Reads what the runner printed: which tests ended how, and where the run broke off. */

export type Status = 'passed' | 'failed' | 'skipped' | 'hung' | 'crashed';

export interface TestResult {
  readonly id: string;
  readonly status: Status;
  /** Why: the end of a traceback, or the reason of a skip. */
  readonly detail: string;
  /** How long it took; absent where it did not end. */
  readonly seconds?: number;
}

export interface PartReport {
  readonly results: readonly TestResult[];
  /** The test that was running when the run ended, if one was. */
  readonly running: { readonly id: string; readonly index: number } | undefined;
  /** Index of the first test that has not been run, or undefined where all have. */
  readonly next: number | undefined;
  /** Where an interrupt found the running test. */
  readonly interruptedAt: string;
}

type Line =
  | readonly ['start', number, string]
  | readonly ['end', Status, string, number?]
  | readonly ['module' | 'fixture', ...string[]]
  | readonly ['interrupted', string]
  | readonly ['done'];

const MARK = '\x1e';

/** `output`: what the run printed. `module`: stands for its tests where it could not even be loaded. */
export function readReport(output: string, module: string): PartReport {
  const results: TestResult[] = [];
  let running: PartReport['running'];
  let next: number | undefined = 0;
  let interruptedAt = '';
  for (const line of linesOf(output)) {
    if (line[0] === 'start') {
      running = { index: line[1], id: line[2] };
      next = line[1] + 1;
    } else if (line[0] === 'end' && running) {
      const [, status, detail, seconds] = line;
      results.push({ id: running.id, status, detail, ...(seconds !== undefined && { seconds }) });
      running = undefined;
    } else if (line[0] === 'module') {
      results.push({ id: module, status: line[1] as Status, detail: line[2] ?? '' });
      next = undefined;
    } else if (line[0] === 'fixture' && line[2] === 'failed' && !/^setUp/.test(line[1] ?? '')) {
      results.push({ id: `${module}: ${line[1]}`, status: 'failed', detail: line[3] ?? '' });
    } else if (line[0] === 'interrupted') interruptedAt = line[1] ?? '';
    else if (line[0] === 'done') next = undefined;
  }
  return { results, running, next, interruptedAt };
}

/** What was printed by other means: an interpreter's last words. */
export const outsideReport = (output: string): string =>
  output
    .split(MARK)
    .map((part, index) => (index === 0 ? part : part.slice(part.indexOf('\n') + 1)))
    .join('');

/** A line cut off by the output's limit is left out: its test counts as not ended. */
function* linesOf(output: string): Generator<Line> {
  for (const part of output.split(MARK).slice(1)) {
    try {
      yield JSON.parse(part.slice(0, part.indexOf('\n'))) as Line;
    } catch {
      return;
    }
  }
}
