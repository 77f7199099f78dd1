/** A browser may slow a tab that nobody looks at as it likes: what was measured there is worth nothing. */
import type { Outcome } from '../../engine/index.ts';

export interface Tab extends Pick<EventTarget, 'addEventListener' | 'removeEventListener'> {
  readonly hidden: boolean;
}

/**
 * Runs until the tab has been seen all along, and gives that outcome: one that was hidden is discarded, told to `onDiscarded`, and
 * made again once the tab is seen. A run that the reader stopped is not made again.
 */
export async function whileSeen(
  run: () => Promise<Outcome>,
  onDiscarded: () => void,
  tab: Tab = document,
): Promise<Outcome> {
  for (;;) {
    let wasHidden = tab.hidden;
    const look = () => {
      wasHidden ||= tab.hidden;
    };
    tab.addEventListener('visibilitychange', look);
    const outcome = await run().finally(() => tab.removeEventListener('visibilitychange', look));
    if (!wasHidden || (outcome.kind === 'stopped' && outcome.by === 'reader')) return outcome;
    onDiscarded();
    await seen(tab);
  }
}

function seen(tab: Tab): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (tab.hidden) return;
      tab.removeEventListener('visibilitychange', look);
      resolve();
    };
    tab.addEventListener('visibilitychange', look);
    look();
  });
}
