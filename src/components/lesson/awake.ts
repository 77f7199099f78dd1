/**
 * The first script of a lesson's page, and until its reader stirs the only one: then it fetches the elements. A skimmer who came
 * to read pays for reading.
 */
import { draftsKey, storageKey } from '../progress/key.ts';

/** A hand on the pointer, the keyboard, the wheel or the glass. */
const signs = ['pointermove', 'pointerdown', 'keydown', 'touchstart', 'wheel', 'scroll', 'focusin'];

const asleep = new AbortController();
let elements: Promise<unknown> | undefined;

for (const sign of signs) addEventListener(sign, wake, { signal: asleep.signal, passive: true });
addEventListener('submit', holdBack, { signal: asleep.signal, capture: true });
// What follows the # may be more than a place: a prediction, a program, a wish to be asked again.
if (hasBeenAnswered() || location.hash) wake();

function wake(): void {
  elements ??= import('./elements.ts').then(
    () => asleep.abort(),
    // Without its elements the lesson could never be revealed: open it, with its recordings.
    () => document.documentElement.classList.replace('js', 'no-js'),
  );
}

/** A commitment made before anybody could take it: it is handed over once they are there. */
function holdBack(event: SubmitEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
  const { submitter } = event;
  wake();
  // A press, as the reader's own: where a sandbox forbids forms, the embed takes presses for commits.
  elements?.then(() => submitter?.click());
}

/** Whether something is kept of this lesson; what, the elements will see. */
function hasBeenAnswered(): boolean {
  const id = document.querySelector<HTMLElement>('stick-lesson')?.dataset['lesson'];
  try {
    if (sessionStorage.getItem(`${draftsKey}:${id}`)) return true;
    return Boolean(localStorage.getItem(storageKey)?.includes(JSON.stringify(id)));
  } catch {
    return false; // storage is refused: nothing is kept
  }
}
