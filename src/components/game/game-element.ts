/** <stick-game>: turns presses into steps, and paints where the paused run is. The lesson makes the runs. */
import { copy } from '../run/clipboard.ts';
import { find } from '../timeline/find.ts';
import {
  canStep,
  type GameEvent,
  type GameState,
  type Goal,
  hashOf,
  isWon,
  next,
  opening,
  resting,
  stepsIn,
} from './game.ts';
import { paintGame } from './paint.ts';
import { strings } from './strings.ts';
import type { GameWish } from './wish.ts';

export class GameElement extends HTMLElement {
  #undo = new AbortController();
  #state: GameState = resting;
  #goal: Goal = { kind: 'deadlock' };
  /** Which run is the newest: what older ones still tell is not heard. */
  #run = 0;

  connectedCallback(): void {
    this.#undo = new AbortController();
    const { signal } = this.#undo;
    this.#goal = JSON.parse(this.dataset['goal'] ?? 'null') as Goal;
    const on = (part: string, press: () => void): void =>
      find(this, part).addEventListener('click', press, { signal });
    on('[data-start]', () => this.#start());
    on('[data-back]', () => this.#back());
    on('[data-share]', () => void this.#share());
    on('[data-replay]', () => this.#begin(stepsIn(location.hash) ?? [], false));
    find(this, '[data-threads]').addEventListener('click', (event) => this.#press(event.target), { signal });
    this.addEventListener('keydown', (event) => this.#key(event), { signal });
    addEventListener('hashchange', () => this.#paint(), { signal });
    this.#paint();
  }

  disconnectedCallback(): void {
    this.#undo.abort();
    this.#run++;
  }

  /** The first press begins; one after a run that was ended for another goes on where that was. */
  #start(): void {
    const { phase, steps } = this.#state;
    if (phase === 'resting' && steps.length > 0) this.#begin(steps, false);
    else this.#begin([], true);
  }

  /** The engine repeats a schedule exactly: back is the same run again, with one step fewer. */
  #back(): void {
    const { phase, steps } = this.#state;
    if (phase !== 'running' && steps.length > 0) this.#begin(steps.slice(0, -1), false);
  }

  #begin(steps: readonly number[], isStarting: boolean): void {
    const run = ++this.#run;
    this.#tell({ type: 'begin', steps, isStarting });
    const isWanted = (): boolean => run === this.#run && this.isConnected;
    const source = find(this, '[data-source]').textContent ?? '';
    const detail: GameWish = {
      request: { source, filename: this.dataset['file'] ?? '', mode: 'freely', choices: steps },
      isWanted,
      hear: (event) => isWanted() && this.#tell(event),
    };
    this.dispatchEvent(new CustomEvent('stick:game', { detail, bubbles: true }));
  }

  #press(target: EventTarget | null): void {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button) this.#step(Number(button.dataset['thread']));
  }

  #step(thread: number): void {
    if (!canStep(this.#state, thread)) return;
    this.#tell({ type: 'step', thread });
    this.dispatchEvent(new CustomEvent('stick:game-step', { detail: thread, bubbles: true }));
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const thread = this.#state.choice?.threads[Number(event.key) - 1];
    if (thread && /^[1-9]$/.test(event.key)) this.#step(thread.id);
    else if (event.key === 'Backspace') this.#back();
    else if (event.key === 'r' || event.key === 'R') this.#begin([], true);
    else return;
    event.preventDefault();
  }

  async #share(): Promise<void> {
    history.replaceState(history.state, '', hashOf(this.#state.steps));
    const isCopied = await copy(location.href);
    find(this, '[data-says]').textContent = isCopied ? strings.shared : strings.sharedByHand;
    find(this, '[data-replay]').hidden = true;
  }

  #tell(event: GameEvent): void {
    this.#state = next(this.#state, event);
    const thread = opening(this.#state);
    if (thread !== undefined) {
      this.#step(thread);
      return;
    }
    if (this.#state.phase === 'paused' && this.#state.isStarting)
      this.#state = { ...this.#state, isStarting: false };
    find(this, '[data-says]').textContent = '';
    this.#paint();
  }

  #paint(): void {
    paintGame(this, this.#state, {
      goal: this.#goal,
      won: isWon(this.#state, this.#goal),
      linked: stepsIn(location.hash),
    });
  }
}

customElements.define('stick-game', GameElement);
