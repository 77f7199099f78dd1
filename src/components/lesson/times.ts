/** Keeps what an unedited run took, for the page that compares tools on the reader's own machine. */
import type { Outcome } from '../../engine/index.ts';
import type { RunWish } from '../program/wish.ts';
import { ask } from '../quiz/kinds/asked.ts';
import { printedSeconds } from '../quiz/kinds/estimate.ts';
import type { MeasuredStore } from '../tools/measured.ts';
import type { PageData } from './page-data.ts';
import { printedText } from './result.ts';

interface Ended {
  readonly outcome: Outcome;
  /** Of one call, in seconds, where it has been measured. */
  readonly unit: number | undefined;
}

/** Only a run that came to its end took a time; where it prints none its whole length counts. */
export function keepTimes(
  measured: MeasuredStore,
  { id, quiz }: Pick<PageData, 'id' | 'quiz'>,
  { key, edited }: Pick<RunWish, 'key' | 'edited'>,
  { outcome, unit }: Ended,
): void {
  const { estimate } = ask(quiz);
  if (estimate && unit !== undefined) measured.write(id, estimate.unit, unit);
  if (edited || outcome.kind !== 'printed') return;
  const seconds = estimate ? printedSeconds(printedText(outcome), estimate.reads) : outcome.elapsed / 1000;
  if (seconds !== undefined) measured.write(id, key, seconds);
}
