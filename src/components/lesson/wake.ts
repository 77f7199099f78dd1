/** When Python begins to load: at the first touch of the question, or when a reader who moves about has it in view. */

/** The last two end a touch that began before this could notice it: it is what had the elements fetched. */
const touches = ['pointerdown', 'focusin', 'keydown', 'click', 'input'];

/** Calls `wake` once. Somebody who only opens the page, and leaves again, loads nothing. */
export function onInterest(question: Element, wake: () => void, signal: AbortSignal): void {
  const done = new AbortController();
  const until = AbortSignal.any([signal, done.signal]);
  const once = (): void => {
    done.abort();
    wake();
  };
  for (const touch of touches) question.addEventListener(touch, once, { signal: until });
  // Somebody who scrolls through a page with ten embeds has not asked for ten Pythons.
  if (isFramed()) return;
  const inView = whenNear(question, '0px', once, until);
  // A page restored to where it was scrolls by itself; a hand on the wheel is a reader.
  for (const move of ['wheel', 'touchmove', 'keydown', 'pointerdown'])
    addEventListener(move, inView, { signal: until, passive: true, once: true });
}

/** Whether this is an embed in somebody else's page. */
export const isFramed = (): boolean => parent !== window;

/** Gives a function that begins to look; `near` is called when the element comes within `margin` of the view. */
export function whenNear(
  element: Element,
  margin: string,
  near: () => void,
  signal: AbortSignal,
): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      near();
    },
    { rootMargin: margin },
  );
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return () => observer.observe(element);
}
