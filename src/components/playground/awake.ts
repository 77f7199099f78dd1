/** The first script of the playground's page: the rest comes when its reader stirs, or when there is something to restore. */
import { storageKey } from './keys.ts';

const signs = [
  'pointermove',
  'pointerdown',
  'keydown',
  'touchstart',
  'wheel',
  'scroll',
  'focusin',
  'hashchange',
];

const asleep = new AbortController();
let elements: Promise<unknown> | undefined;

for (const sign of signs) addEventListener(sign, wake, { signal: asleep.signal, passive: true });
// A press that came before anybody could take it is pressed again.
addEventListener('click', holdBack, { signal: asleep.signal, capture: true });
if (location.hash !== '' || isKept()) wake();

function wake(): void {
  elements ??= import('./elements.ts').then(() => asleep.abort());
}

function holdBack(event: MouseEvent): void {
  const button = event.target instanceof Element ? event.target.closest('stick-playground button') : null;
  wake();
  elements?.then(() => button instanceof HTMLElement && button.click());
}

function isKept(): boolean {
  try {
    return localStorage.getItem(storageKey) !== null;
  } catch {
    return false; // storage is refused: nothing is kept
  }
}
