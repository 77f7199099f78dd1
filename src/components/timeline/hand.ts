/**
 * The reader's hand on the drawing: hovering and tapping point, dragging moves, pinching and Ctrl+wheel zoom. Up and down is left
 * to the page, which must scroll.
 */
import { spanAt } from './cursor.ts';
import { type Found, findAt, type Place } from './place.ts';
import type { Plan } from './plan.ts';
import type { View, ViewEvent } from './view.ts';

export interface Held {
  readonly view: View;
  readonly plan: Plan;
}

/** A press that moved less than so many pixels was a tap. */
const tapPixels = 4;
/** How near a tap or a pointer must be to a span. */
const nearPixels = 4;

interface Press {
  readonly x: number;
  readonly part: Found['part'];
  /** Where the lens was, and the moment under the finger. */
  readonly from: number;
  readonly at: number;
  readonly perPixel: number;
  hasMoved: boolean;
}

/** Listens on `stage` until `signal` aborts. `current` says what is shown, `tell` hears what is wanted. */
export function listen(
  stage: HTMLElement,
  current: () => Held | undefined,
  tell: (event: ViewEvent) => void,
  signal: AbortSignal,
): void {
  const down = new Map<number, Place>();
  let press: Press | undefined;
  let pinch = 0;

  const find = (event: MouseEvent): Found | undefined => {
    const now = current();
    return (
      now && findAt(placeOf(event, stage, now.plan), now.plan, now.view.lens, now.view.drawn.lanes.length)
    );
  };
  const point = (event: MouseEvent): void => {
    const now = current();
    const found = find(event);
    if (!now || !found) return;
    const { at, lane, perPixel } = found;
    const cursor = lane === undefined ? undefined : spanAt(now.view.drawn, lane, at, perPixel * nearPixels);
    if (cursor) tell({ type: 'point', cursor });
  };
  const begin = (event: PointerEvent): void => {
    const found = find(event);
    const lens = current()?.view.lens;
    if (event.button !== 0 || !found) return;
    down.set(event.pointerId, { x: event.clientX, y: event.clientY });
    stage.setPointerCapture(event.pointerId);
    pinch = down.size === 2 ? spread(down) : 0;
    const { part, at, perPixel } = found;
    press = lens && { x: event.clientX, part, from: lens.at, at, perPixel, hasMoved: down.size > 1 };
  };
  const drag = (event: PointerEvent): void => {
    const now = current();
    if (!now) return;
    if (!down.has(event.pointerId)) {
      if (event.pointerType === 'mouse') point(event);
      return;
    }
    down.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (down.size === 2) pinched(event);
    else panned(event, now);
  };
  const panned = (event: PointerEvent, { view }: Held): void => {
    if (!press || !view.lens) return;
    const by = event.clientX - press.x;
    press.hasMoved ||= Math.abs(by) > tapPixels;
    if (!press.hasMoved) return;
    const { part, from, at, perPixel } = press;
    // The magnified part goes with the hand; on the overview the lens does.
    const to = part === 'detail' ? from - by * perPixel : at + by * perPixel - view.lens.span / 2;
    tell({ type: 'look', lens: { ...view.lens, at: to } });
  };
  const pinched = (event: PointerEvent): void => {
    const now = spread(down);
    if (pinch > 0 && now > 0) tell({ type: 'zoom', factor: pinch / now, around: find(event)?.at });
    pinch = now;
  };
  const end = (event: PointerEvent): void => {
    const wasTap = event.type === 'pointerup' && down.size === 1 && !press?.hasMoved;
    down.delete(event.pointerId);
    pinch = 0;
    if (wasTap) point(event);
    if (down.size === 0) press = undefined;
  };
  const wheel = (event: WheelEvent): void => {
    const now = current();
    const found = now && find(event);
    if (!found) return;
    const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      tell({ type: 'zoom', factor: 2 ** (event.deltaY / 120), around: found.at });
    } else if (now.view.lens && Math.abs(sideways) > Math.abs(event.shiftKey ? 0 : event.deltaY)) {
      event.preventDefault();
      const { lens } = now.view;
      tell({ type: 'look', lens: { ...lens, at: lens.at + (sideways / 500) * lens.span } });
    }
  };

  stage.addEventListener('pointerdown', begin, { signal });
  stage.addEventListener('pointermove', drag, { signal });
  stage.addEventListener('pointerup', end, { signal });
  stage.addEventListener('pointercancel', end, { signal });
  stage.addEventListener('wheel', wheel, { signal, passive: false });
}

/** In the drawing's own pixels. */
function placeOf(event: MouseEvent, stage: HTMLElement, { width }: Plan): Place {
  const box = stage.getBoundingClientRect();
  const scale = width / box.width;
  return { x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale };
}

const spread = (down: ReadonlyMap<number, Place>): number => {
  const [one, two] = [...down.values()];
  return one && two ? Math.hypot(one.x - two.x, one.y - two.y) : 0;
};
