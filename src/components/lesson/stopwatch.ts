/** Times the unit of the lesson's scale: one call, alone, on this machine, before anything else runs. Nothing where there is none. */
import type { Engine } from '../../engine/index.ts';
import type { Unit } from '../quiz/fields/field.ts';
import { ask } from '../quiz/kinds/asked.ts';
import { printedSeconds } from '../quiz/kinds/estimate.ts';
import type { PageData } from './page-data.ts';
import { printedText } from './result.ts';

export class Stopwatch {
  readonly #data: PageData;
  readonly #onChange: () => void;
  #unit: Unit = { state: 'later' };

  constructor(data: PageData, onChange: () => void) {
    this.#data = data;
    this.#onChange = onChange;
  }

  get unit(): Unit {
    return this.#unit;
  }

  async measure(engine: Engine): Promise<void> {
    const { estimate } = ask(this.#data.quiz);
    const source = estimate && this.#data.programs[estimate.unit];
    if (!estimate || source === undefined) return;
    const { unit, reads } = estimate;
    this.#set({ state: 'measuring' });
    try {
      const outcome = await engine.run({ source, filename: unit, mode: 'freely' }).outcome;
      const seconds = printedSeconds(printedText(outcome), reads);
      this.#set(seconds === undefined || seconds <= 0 ? { state: 'later' } : { state: 'measured', seconds });
    } catch {
      this.#set({ state: 'later' });
    }
  }

  #set(unit: Unit): void {
    this.#unit = unit;
    this.#onChange();
  }
}
