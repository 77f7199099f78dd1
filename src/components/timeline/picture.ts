/**
 * The drawing of a finished run in the page. What stays and what follows the lens are drawn apart: dragging the lens over a run of
 * twenty thousand slices draws only the part that it shows.
 */
import { sheet, still } from './draw.ts';
import { lensGround, magnified } from './magnified.ts';
import { mark } from './mark.ts';
import { type Plan, plan } from './plan.ts';
import { svg, toElement } from './svg.ts';
import type { View } from './view.ts';

export class Picture {
  readonly element: SVGElement;
  readonly plan: Plan;
  #ground: SVGElement;
  #magnified: SVGElement;
  #marks: SVGElement;
  #view: View;

  constructor(view: View, width: number) {
    const { drawn, lens } = view;
    this.#view = view;
    const names = drawn.lanes.map((lane) => lane.label);
    this.plan = plan(width, drawn.end, names, lens !== undefined);
    this.element = toElement(sheet(this.plan, 'tl-live', ...still(drawn, this.plan, lens !== undefined)));
    this.#ground = this.#drawGround();
    this.#magnified = this.#drawMagnified();
    this.#marks = this.#drawMarks();
    this.element.prepend(this.#ground);
    this.element.append(this.#magnified, this.#marks);
  }

  /** Whether some turns were too short to be drawn one by one. */
  get isTinted(): boolean {
    return this.run?.querySelector('[class*="tl-q"]') !== null;
  }

  /** The lanes that a replay uncovers. */
  get run(): SVGElement | null {
    return this.element.querySelector<SVGElement>('.tl-run');
  }

  /** Draws what differs. False where that is everything, and a new picture is needed. */
  show(view: View): boolean {
    const before = this.#view;
    if (view.drawn !== before.drawn || Boolean(view.lens) !== Boolean(before.lens)) return false;
    this.#view = view;
    if (view.lens !== before.lens) {
      this.#ground = replaced(this.#ground, this.#drawGround());
      this.#magnified = replaced(this.#magnified, this.#drawMagnified());
    }
    if (view.lens !== before.lens || view.cursor !== before.cursor)
      this.#marks = replaced(this.#marks, this.#drawMarks());
    return true;
  }

  #drawGround(): SVGElement {
    const { lens } = this.#view;
    return toElement(lens ? lensGround(this.plan, lens) : svg('g', {}));
  }

  #drawMagnified(): SVGElement {
    const { drawn, lens } = this.#view;
    return toElement(lens ? magnified(drawn, this.plan, lens) : svg('g', {}));
  }

  #drawMarks(): SVGElement {
    const { drawn, lens, cursor } = this.#view;
    return toElement(mark(drawn, this.plan, lens, cursor));
  }
}

function replaced(old: SVGElement, fresh: SVGElement): SVGElement {
  old.replaceWith(fresh);
  return fresh;
}
