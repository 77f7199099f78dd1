/** All that is told about a program beside its text: the marks of its listing, the live marks of its editor, compile()'s complaints. */

import type { Analysis } from '../../engine/index.ts';
import type { EditorHandle } from '../editor/handle.ts';
import { write } from '../write.ts';
import { Gutter } from './gutter.ts';
import { askAbove, Live } from './live.ts';
import { strings } from './strings.ts';
import { placesFor, type Who, whoIn } from './who.ts';

export class Annotations {
  readonly #gutter: Gutter;
  readonly #live: Live;
  readonly #problem: Element | null;
  #editor: EditorHandle | undefined;
  #analysis: Analysis | undefined;
  #who: Who = 'thread';

  /** `code`: the box of the text, below whatever has Python. `problem`: where compile()'s complaints are told in words. */
  constructor(code: HTMLElement, problem: Element | null, signal: AbortSignal) {
    this.#gutter = new Gutter(code, signal);
    this.#live = new Live(askAbove(code), (analysis) => this.#show(analysis));
    this.#problem = problem;
    signal.addEventListener('abort', () => this.#live.dispose(), { once: true });
  }

  attach(editor: EditorHandle, source: string): void {
    this.#editor = editor;
    this.#gutter.close();
    this.#who = whoIn(source);
    this.#live.changed(source, 0);
  }

  changed(source: string): void {
    this.#gutter.close();
    this.#who = whoIn(source);
    this.#live.changed(source);
  }

  tell(line: number, top: number): void {
    this.#gutter.tell(line, this.#analysis?.lines, this.#who, top);
  }

  #show(told: Analysis): void {
    const analysis = { ...told, lines: placesFor(told.lines, this.#who) };
    const isBroken = analysis.problems.some(({ kind }) => kind === 'error');
    // A program that does not compile has no bytecode: the marks of the last one that did would be guesses.
    this.#analysis = isBroken ? undefined : analysis;
    this.#editor?.annotate(analysis, this.#who);
    const says = analysis.problems.map(strings.problem).join(' ');
    if (this.#problem) write(this.#problem, says);
  }
}
