/** <stick-reveal>: puts the reader's prediction and run where the page has the recording. Paints what it is shown. */

import type { Shown } from '../quiz/kinds/asked.ts';
import { secondsText } from '../quiz/scale.ts';
import { handOver, lessonAddress } from '../share/hand-over.ts';
import { lateButton } from '../share/late-button.ts';
import { strings as share } from '../share/strings.ts';
import { write } from '../write.ts';
import { strings } from './strings.ts';
import type { RevealView } from './verdict.ts';

export interface Revealed {
  readonly view: RevealView;
  /** Where the result comes from: this run, a kept run, a recording. */
  readonly source: string;
  readonly isRunning: boolean;
  /** Something to know beside the buttons: the clock, or why there is only a recording. */
  readonly note: string;
  /** The result in a sentence that spoils nothing; undefined where there is none to tell. */
  readonly share: string | undefined;
}

export class RevealElement extends HTMLElement {
  #undo = new AbortController();
  #share = '';

  connectedCallback(): void {
    this.#undo = new AbortController();
    const { signal } = this.#undo;
    this.#find('[data-again]').addEventListener('click', () => this.#send(this.#again), { signal });
    this.#find('[data-afresh]').addEventListener('click', () => this.#send('stick:afresh'), { signal });
    lateButton(this.#find('[data-note]'), 'before', 'plain', share.result).addEventListener(
      'click',
      () => void this.#tellOthers(),
      { signal },
    );
  }

  disconnectedCallback(): void {
    this.#undo.abort();
  }

  show(revealed: Revealed): void {
    this.#paint(revealed);
  }

  /** The one button runs, or stops what runs. */
  get #again(): string {
    return this.#find('[data-again]').dataset['again'] === 'stop' ? 'stick:stop' : 'stick:again';
  }

  async #tellOthers(): Promise<void> {
    const done = await handOver(this.#share, `${lessonAddress()}#ask`);
    if (done === 'copied') this.#write('data-note', share.resultCopied);
    if (done === 'refused') this.#write('data-note', this.#share);
  }

  #send(type: string): void {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true }));
  }

  #paint({ view, source, isRunning, note, share }: Revealed): void {
    this.#paintBig('data-said', view.said);
    this.#write('data-said-note', view.saidNote);
    this.#find('[data-because]').hidden = view.because === '';
    this.#write('data-because', strings.because(view.because));
    this.#paintBig('data-printed', view.printed);
    this.#write('data-line', view.line);
    this.#write('data-source', source);
    this.#write('data-expected', view.expected);
    this.#write('data-happened', view.happened);
    this.#write('data-how-far', view.sentences.join(' '));
    this.#write('data-note', note);
    const again = this.#find('[data-again]');
    again.textContent = isRunning ? strings.stop : strings.runAgain;
    again.dataset['again'] = isRunning ? 'stop' : 'run';
    this.#share = share ?? '';
    this.#find('[data-share]').hidden = share === undefined;
    this.#paintScale(view);
  }

  #paintBig(name: string, shown: Shown | undefined): void {
    const big = this.#find(`[${name}]`);
    big.dataset['as'] = shown?.as ?? 'words';
    const [text, unit] = big.children;
    if (text && text.textContent !== (shown?.text ?? strings.nothing))
      text.textContent = shown?.text ?? strings.nothing;
    if (unit instanceof HTMLElement) unit.hidden = shown?.as !== 'seconds';
  }

  #paintScale({ you, real, said, printed, unit }: RevealView): void {
    const two = this.querySelector<HTMLElement>('[data-two]');
    if (!two) return;
    place(this.#find('[data-pin]'), you);
    place(this.#find('[data-real]'), real);
    const gap = this.#find('[data-gap]');
    gap.hidden = you === undefined || real === undefined;
    if (you !== undefined && real !== undefined) {
      gap.style.setProperty('--x', `${Math.min(you, real)}%`);
      gap.style.setProperty('--wd', `${Math.abs(you - real)}%`);
    }
    delete two.dataset['close'];
    if (you !== undefined && real !== undefined && Math.abs(you - real) < 12)
      two.dataset['close'] = you <= real ? 'before' : 'after';
    two.setAttribute('role', 'img');
    const marked = you === undefined ? undefined : said;
    two.setAttribute('aria-label', strings.scale(spoken(marked), spoken(printed)));
    for (const tick of two.querySelectorAll<HTMLElement>('.ticks span')) {
      const small = tick.querySelector('small');
      if (small)
        small.textContent = unit === undefined ? '' : secondsText(Number(tick.dataset['calls']) * unit);
    }
  }

  #write(name: string, text: string): void {
    write(this.#find(`[${name}]`), text);
  }

  #find(selector: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`<stick-reveal> has no ${selector}: its HTML comes from Reveal.astro.`);
    return found;
  }
}

const spoken = (shown: Shown | undefined): string | undefined =>
  shown?.as === 'seconds' ? `${shown.text} seconds` : shown?.text;

function place(pin: HTMLElement, x: number | undefined): void {
  pin.hidden = x === undefined;
  pin.style.setProperty('--x', `${x ?? 0}%`);
  // At the right end a name that would go outwards has to come back in.
  pin.style.setProperty('--end', (x ?? 0) > 88 ? '1' : '0');
}

customElements.define('stick-reveal', RevealElement);
