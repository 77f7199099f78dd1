/** Draws a finished run once more, in exactly the time it took. */
import { xOf } from './band.ts';
import type { Plan } from './plan.ts';

/** Widens `run` from nothing to the whole. Returns what ends it, with the whole in sight. */
export function replay(run: SVGElement, { overview, width }: Plan, end: number): () => void {
  const began = performance.now();
  let frame = 0;
  const show = (at: number): void => run.setAttribute('width', String(at < end ? xOf(overview, at) : width));
  const step = (now: number): void => {
    const at = Math.max(0, now - began);
    show(at);
    if (at < end) frame = requestAnimationFrame(step);
  };
  step(began);
  return () => {
    cancelAnimationFrame(frame);
    show(end);
  };
}
