/** The part of the lens a reader can hold: by pointer, by touch, by keyboard. Reports where it should go. */

import { xOf } from './band.ts';
import { type Lens, moved } from './lens.ts';
import type { Plan } from './plan.ts';
import { strings } from './strings.ts';

export interface Gripped {
  readonly plan: Plan;
  readonly lens: Lens;
  readonly end: number;
}

/** Listens on the grip and on the stage around it until `signal` aborts. */
export function listen(
  grip: HTMLElement,
  stage: HTMLElement,
  current: () => Gripped | undefined,
  move: (lens: Lens) => void,
  signal: AbortSignal,
): void {
  grip.addEventListener(
    'keydown',
    (event) => {
      const now = current();
      const lens = now && moved(event.key, now.lens, now.end);
      if (!lens) return;
      event.preventDefault();
      move(lens);
    },
    { signal },
  );
  let grabbed: { x: number; at: number } | undefined;
  stage.addEventListener(
    'pointerdown',
    (event) => {
      const now = current();
      if (!now || event.button !== 0 || !isOverLanes(event, stage, now.plan)) return;
      const at = event.target === grip ? now.lens.at : timeAt(event, stage, now) - now.lens.span / 2;
      grabbed = { x: event.clientX, at };
      grip.setPointerCapture(event.pointerId);
      grip.focus({ preventScroll: true });
      event.preventDefault();
      if (event.target !== grip) move({ ...now.lens, at });
    },
    { signal },
  );
  grip.addEventListener(
    'pointermove',
    (event) => {
      const now = current();
      if (!now || !grabbed) return;
      move({ ...now.lens, at: grabbed.at + (event.clientX - grabbed.x) / perMillisecond(stage, now.plan) });
    },
    { signal },
  );
  for (const type of ['pointerup', 'pointercancel'] as const)
    grip.addEventListener(type, () => (grabbed = undefined), { signal });
}

/** Puts the grip over the lens and tells its value. */
export function place(grip: HTMLElement, { plan, lens, end }: Gripped): void {
  const { overview, axis } = plan;
  const [left, right] = [xOf(overview, lens.at) - 10, xOf(overview, lens.at + lens.span) + 10];
  const set = (name: string, value: number): void =>
    grip.style.setProperty(name, `${Math.round(value * 10) / 10}px`);
  set('--left', left);
  set('--width', Math.max(24, right - left));
  set('--top', overview.top - 8);
  set('--height', axis - overview.top + 17);
  grip.setAttribute('aria-valuemin', '0');
  grip.setAttribute('aria-valuemax', String(Math.round(end - lens.span)));
  grip.setAttribute('aria-valuenow', String(Math.round(lens.at)));
  grip.setAttribute('aria-valuetext', strings.lensAt(lens.at, lens.at + lens.span));
}

const perMillisecond = (stage: HTMLElement, { overview, width }: Plan): number =>
  (((overview.right - overview.left) / (overview.to - overview.from)) * stage.clientWidth) / width;

const timeAt = (event: PointerEvent, stage: HTMLElement, { plan }: Gripped): number =>
  (event.clientX - stage.getBoundingClientRect().left) / perMillisecond(stage, plan) -
  plan.overview.left / ((plan.overview.right - plan.overview.left) / (plan.overview.to - plan.overview.from));

function isOverLanes(event: PointerEvent, stage: HTMLElement, { overview, axis }: Plan): boolean {
  const box = stage.getBoundingClientRect();
  const [x, y] = [event.clientX - box.left, event.clientY - box.top];
  return y >= overview.top - 9 && y <= axis + 9 && x >= overview.left - 12 && x <= overview.right + 12;
}
