/** The two parts that keys can hold: the lens, a slider over the run's time, and the cursor, which steps from span to span. */
import { heightOf, xOf } from './band.ts';
import { firstCursor, pointed, stepped } from './cursor.ts';
import { moved } from './lens.ts';
import type { Plan } from './plan.ts';
import { strings } from './strings.ts';
import type { View, ViewEvent } from './view.ts';

/** Listens until `signal` aborts. */
export function listen(
  parts: Parts,
  current: () => View | undefined,
  tell: (event: ViewEvent) => void,
  signal: AbortSignal,
): void {
  parts.lens.addEventListener(
    'keydown',
    (event) => {
      const now = current();
      const lens = now?.lens && !isChord(event) ? moved(event.key, now.lens, now.drawn.end) : undefined;
      if (!lens) return;
      event.preventDefault();
      tell({ type: 'look', lens });
    },
    { signal },
  );
  parts.cursor.addEventListener(
    'keydown',
    (event) => {
      const now = current();
      if (!now || isChord(event)) return;
      const zoom = { '+': 0.5, '=': 0.5, '-': 2, _: 2 }[event.key];
      const cursor = now.cursor && stepped(event.key, now.drawn, now.cursor);
      if (zoom === undefined && !cursor) return;
      event.preventDefault();
      if (zoom !== undefined) tell({ type: 'zoom', factor: zoom, around: middleOf(now) });
      if (cursor) tell({ type: 'go', cursor });
    },
    { signal },
  );
  parts.cursor.addEventListener(
    'focus',
    () => {
      const now = current();
      // Who comes by Tab begins where the lens stands; whoever presses with a hand points at something in a moment.
      const cursor = now && !now.cursor ? firstCursor(now.drawn, now.lens?.at ?? 0) : undefined;
      if (cursor) tell({ type: 'point', cursor });
    },
    { signal },
  );
}

export interface Parts {
  readonly lens: HTMLElement;
  readonly cursor: HTMLElement;
}

/** Puts both over the drawing and tells their values. `says`: the cursor's span in words. */
export function place(
  { lens: lensGrip, cursor: cursorGrip }: Parts,
  plan: Plan,
  view: View,
  says: string,
): void {
  const { overview, axis, detail } = plan;
  const { lens, drawn } = view;
  lensGrip.hidden = lens === undefined;
  if (lens) {
    const [left, right] = [xOf(overview, lens.at) - 10, xOf(overview, lens.at + lens.span) + 10];
    put(lensGrip, left, overview.top - 8, Math.max(24, right - left), axis - overview.top + 17);
    value(lensGrip, Math.round(drawn.end - lens.span), Math.round(lens.at));
    lensGrip.setAttribute('aria-valuetext', strings.lensAt(lens.at, lens.at + lens.span));
  }
  const lanes = drawn.lanes.length;
  const frame = detail ?? overview;
  cursorGrip.hidden = lanes === 0;
  put(cursorGrip, frame.left - 6, frame.top - 6, frame.right - frame.left + 12, heightOf(frame, lanes) + 12);
  value(cursorGrip, Math.round(drawn.end), Math.round(pointed(drawn, view.cursor)?.span.from ?? 0));
  cursorGrip.setAttribute('aria-valuetext', says);
}

const isChord = (event: KeyboardEvent): boolean => event.ctrlKey || event.metaKey || event.altKey;

function middleOf({ drawn, cursor }: View): number | undefined {
  const span = pointed(drawn, cursor)?.span;
  return span && (span.from + span.to) / 2;
}

function put(part: HTMLElement, left: number, top: number, width: number, height: number): void {
  for (const [name, px] of Object.entries({ left, top, width, height }))
    part.style.setProperty(`--${name}`, `${Math.round(px * 10) / 10}px`);
}

function value(part: HTMLElement, most: number, now: number): void {
  part.setAttribute('aria-valuemin', '0');
  part.setAttribute('aria-valuemax', String(most));
  part.setAttribute('aria-valuenow', String(Math.min(most, now)));
}
