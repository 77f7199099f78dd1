/** From an outcome, or a recording, to the result that the quiz keeps and the reveal shows. */
import type { Outcome } from '../../engine/index.ts';
import type { Asked } from '../quiz/kinds/asked.ts';
import { printedSeconds } from '../quiz/kinds/estimate.ts';
import { lastLine } from '../quiz/kinds/options.ts';
import type { Ending, Result } from '../quiz/prediction.ts';
import type { PageData } from './page-data.ts';

/** What went to standard output; a traceback is not something the program printed. */
export const printedText = ({ output }: Pick<Outcome, 'output'>): string =>
  output
    .filter((chunk) => chunk.stream === 'out')
    .map((chunk) => chunk.text)
    .join('');

/** Everything, in the order of its appearance: where nothing was printed the last line of an error says more. */
const allText = ({ output }: Pick<Outcome, 'output'>): string => output.map((chunk) => chunk.text).join('');

/** What a lesson keeps of an output is what its question asks for; of a long one, its beginning. */
const mostRead = 2_000;

export function resultOf(outcome: Outcome, asked: Reader, unit: number | undefined, at: Date): Result {
  const printed = printedText(outcome);
  return {
    source: 'run',
    ended: endingOf(outcome),
    read: asked.read(printed)?.slice(0, mostRead),
    line: lastLine(printed) || lastLine(allText(outcome)),
    unit,
    at: at.toISOString(),
  };
}

export function recordedResult(data: Recorded, asked: Reader): Result | undefined {
  const { recordings, roles } = data;
  const run = recordings?.runs[roles.broken.file];
  if (!recordings || !run) return undefined;
  return {
    source: 'recording',
    ended: run.kind,
    read: asked.read(run.output)?.slice(0, mostRead),
    line: lastLine(run.output),
    unit: recordedUnit(data, asked),
    at: recordings.date,
  };
}

export function recordedUnit(
  { recordings }: Pick<PageData, 'recordings'>,
  { estimate }: Reader,
): number | undefined {
  const run = estimate && recordings?.runs[estimate.unit];
  return run && printedSeconds(run.output, estimate.reads);
}

type Reader = Pick<Asked, 'read' | 'estimate'>;
type Recorded = Pick<PageData, 'recordings' | 'roles'>;

const endingOf = (outcome: Outcome): Ending =>
  outcome.kind === 'stopped' && outcome.by === 'wall-clock' ? 'out-of-time' : outcome.kind;

/** Where nothing ran and there is no recording either. */
export const noResult = (at: Date): Result => ({
  source: 'none',
  ended: 'stopped',
  read: undefined,
  line: '',
  unit: undefined,
  at: at.toISOString(),
});
