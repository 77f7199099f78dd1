/** From an outcome, or a recording, to the result that the quiz keeps and the reveal shows. */
import type { Outcome } from '../../engine/index.ts';
import type { Result } from '../quiz/quiz.ts';
import { lastLine, printedSeconds } from '../reveal/recorded.ts';
import type { PageData } from './page-data.ts';

/** What went to standard output; a traceback is not something the program printed. */
export const printedText = ({ output }: Pick<Outcome, 'output'>): string =>
  output
    .filter((chunk) => chunk.stream === 'out')
    .map((chunk) => chunk.text)
    .join('');

/** Everything, in the order of its appearance: where nothing was printed the last line of an error says more. */
const allText = ({ output }: Pick<Outcome, 'output'>): string => output.map((chunk) => chunk.text).join('');

export function resultOf(outcome: Outcome, reads: string, unit: number | undefined, at: Date): Result {
  const printed = printedText(outcome);
  return {
    source: 'run',
    ended: outcome.kind,
    seconds: printedSeconds(printed, reads),
    line: lastLine(printed) || lastLine(allText(outcome)),
    unit,
    at: at.toISOString(),
  };
}

export function recordedResult({ recordings, roles, quiz }: PageData): Result | undefined {
  const run = recordings?.runs[roles.broken.file];
  if (!recordings || !run) return undefined;
  return {
    source: 'recording',
    ended: run.kind,
    seconds: printedSeconds(run.output, quiz.estimate.reads),
    line: lastLine(run.output),
    unit: recordedUnit({ recordings, quiz }),
    at: recordings.date,
  };
}

export function recordedUnit({
  recordings,
  quiz,
}: Pick<PageData, 'recordings' | 'quiz'>): number | undefined {
  const run = recordings?.runs[quiz.estimate.unit];
  return run && printedSeconds(run.output, quiz.estimate.reads);
}

/** Where nothing ran and there is no recording either. */
export const noResult = (at: Date): Result => ({
  source: 'none',
  ended: 'stopped',
  seconds: undefined,
  line: '',
  unit: undefined,
  at: at.toISOString(),
});
