/** From the outcomes of this visit to the rows of the comparison: broken, fixed, fixed behind the lock, each with the reader's own. */
import type { Outcome } from '../../engine/index.ts';
import { runKey } from '../../lesson/recording.ts';
import type { CompareRow } from '../compare/compare-element.ts';
import { ask } from '../quiz/kinds/asked.ts';
import { printedSeconds } from '../quiz/kinds/estimate.ts';
import type { PageData } from './page-data.ts';
import { printedText } from './result.ts';
import { strings } from './strings.ts';

type Named = Pick<CompareRow, 'key' | 'name' | 'note'>;

/** Only runs that came to their end are comparable; one that printed no time is measured by its whole length. */
export function rowsOf(
  outcomes: ReadonlyMap<string, Outcome>,
  data: Pick<PageData, 'roles' | 'quiz'>,
): CompareRow[] {
  const { estimate } = ask(data.quiz);
  return names(data).flatMap((row) => {
    const outcome = outcomes.get(row.key);
    if (outcome?.kind !== 'printed') return [];
    const printed = estimate && printedSeconds(printedText(outcome), estimate.reads);
    return [{ ...row, trace: outcome.trace, seconds: printed ?? outcome.elapsed / 1000 }];
  });
}

function names({ roles }: Pick<PageData, 'roles'>): Named[] {
  const { broken, fixed } = roles;
  const locked = runKey(fixed.file, 'behind-the-lock');
  const asIs: readonly Named[] = [
    { key: runKey(broken.file), name: strings.asWritten, note: broken.note },
    { key: runKey(fixed.file), name: strings.fixed, note: fixed.note },
    ...(fixed.lockedNote === undefined
      ? []
      : [{ key: locked, name: strings.fixedLocked, note: fixed.lockedNote }]),
  ];
  return asIs.flatMap((row) => [
    row,
    { key: `mine:${row.key}`, name: strings.mine(row.name), note: strings.noNote },
  ]);
}
