/** Runs of the game: each stays, paused, until the reader steps on, begins another, or something else is to run. */
import type { GameWish } from '../game/wish.ts';
import type { Runner } from '../python/runner.ts';

export class Play {
  readonly #runner: Runner;
  readonly #whyNot: (error: unknown) => string;
  #isOn = false;
  #last: Promise<void> = Promise.resolve();

  constructor(runner: Runner, whyNot: (error: unknown) => string) {
    this.#runner = runner;
    this.#whyNot = whyNot;
  }

  get isOn(): boolean {
    return this.#isOn;
  }

  /** After the run before it has ended: one that is paused is ended at once. */
  begin(wish: GameWish): void {
    if (this.#isOn) this.#runner.stop();
    this.#last = this.#last.then(() => this.#run(wish));
  }

  choose(thread: number): void {
    if (this.#isOn) this.#runner.choose(thread);
  }

  /** Resolves when another program may run. */
  async end(): Promise<void> {
    if (!this.#isOn) return;
    this.#runner.stop();
    await this.#last;
  }

  async #run({ request, isWanted, hear }: GameWish): Promise<void> {
    if (!isWanted()) return;
    this.#isOn = true;
    try {
      const outcome = await this.#runner.run(
        request,
        () => {},
        (news) => news.type === 'choice' && hear({ type: 'paused', choice: news.choice }),
      );
      hear({ type: 'ended', outcome });
    } catch (error) {
      hear({ type: 'failed', message: this.#whyNot(error) });
    } finally {
      this.#isOn = false;
    }
  }
}
