/** Does something again and again, at most once a frame, and spends no more than a tenth of the time on it. */

/** Begins at once; `rest` is the least pause between two turns, in milliseconds. Returns what ends it. */
export function often(paint: () => void, rest: number): () => void {
  let frame = 0;
  let due = 0;
  const step = (now: number): void => {
    frame = requestAnimationFrame(step);
    if (now < due) return;
    const began = performance.now();
    paint();
    // The run needs the cores more than its drawing does.
    due = performance.now() + (performance.now() - began) * 9 + rest;
  };
  step(performance.now());
  return () => cancelAnimationFrame(frame);
}
