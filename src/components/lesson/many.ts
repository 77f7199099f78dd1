/** Runs the lesson's program many times, one after another, and keeps what the series showed. */
import { type Measure, valueIn } from '../histogram/measure.ts';
import { type KeptRun, next, noRuns, type SeriesEvent, type SeriesState } from '../histogram/series.ts';
import type { Asked } from '../quiz/kinds/asked.ts';
import { resultOf } from './result.ts';

export class Many {
  readonly #measure: Measure;
  readonly #asked: Asked;
  readonly #onChange: () => void;
  #state: SeriesState = noRuns;

  constructor(measure: Measure, asked: Asked, onChange: () => void) {
    this.#measure = measure;
    this.#asked = asked;
    this.#onChange = onChange;
  }

  get state(): SeriesState {
    return this.#state;
  }

  get isRunning(): boolean {
    return this.#state.phase === 'running';
  }

  /** `runOnce` rejects where Python has gone; `whyNot` then has the sentence for the reader. */
  async run(
    times: number,
    runOnce: () => Promise<KeptRun>,
    whyNot: (error: unknown) => string,
  ): Promise<void> {
    if (this.isRunning) return;
    this.#tell({ type: 'begin', times });
    while (this.isRunning)
      try {
        const run = await runOnce();
        const result = resultOf(run.outcome, this.#asked, undefined, new Date());
        this.#tell({ type: 'ran', value: valueIn(this.#measure, this.#asked, result), run });
      } catch (error) {
        this.#tell({ type: 'fail', message: whyNot(error) });
      }
  }

  stop(): void {
    this.#tell({ type: 'stop' });
  }

  #tell(event: SeriesEvent): void {
    const before = this.#state;
    this.#state = next(before, event, this.#measure);
    if (before !== this.#state) this.#onChange();
  }
}
