/** The first lesson as one who has answered it finds it: revealed, and nothing has been run on this page. */
import type { Page } from '@playwright/test';
import { Reader } from './reader.ts';

/** What the lesson keeps of a reader who has answered: with it, the page opens revealed. */
const answered = {
  v: 2,
  lessons: {
    'gil/what-it-blocks': {
      at: '2026-11-22T12:00:00.000Z',
      right: false,
      commitment: { type: 'show-me' },
      result: {
        source: 'run',
        ended: 'printed',
        read: '1.27',
        line: 'Time taken: 1.27 seconds',
        unit: 0.3,
        at: '2026-11-22T12:00:01.000Z',
      },
    },
  },
};

/** For tests of what can be done after the reveal, whatever it showed. Every page that is opened later finds the answer too. */
export async function openAnswered(page: Page): Promise<Reader> {
  await page.addInitScript(
    (kept) => localStorage.setItem('speaking-stick:progress', JSON.stringify(kept)),
    answered,
  );
  const reader = await new Reader(page).open();
  await reader.revealed();
  return reader;
}
