/** Times the unit of the lesson's scale: one call, alone, on this machine, before anything else runs. */
import type { Engine } from '../../engine/index.ts';
import type { Unit } from '../quiz/quiz-element.ts';
import { printedSeconds } from '../reveal/recorded.ts';
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
    const { unit, reads } = this.#data.quiz.estimate;
    const source = this.#data.programs[unit];
    if (source === undefined) return;
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
