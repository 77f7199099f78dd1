/** Draws a finished run once more, in exactly the time it took. */
import { xOf } from './band.ts';
import type { Plan } from './draw.ts';

/** Widens `run` from nothing to the whole. `onFrame` gets the number of each awaited frame, to cancel it. */
export function replay(
  run: SVGElement,
  { overview, width }: Plan,
  end: number,
  onFrame: (frame: number) => void,
): void {
  const began = performance.now();
  const step = (now: number): void => {
    const at = Math.max(0, now - began);
    run.setAttribute('width', String(at < end ? xOf(overview, at) : width));
    if (at < end) onFrame(requestAnimationFrame(step));
  };
  step(began);
}
