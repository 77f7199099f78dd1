/** Where a run is shown: the program it belongs to and the timeline of that program, all told the same news. */

import type { Outcome, RunNews } from '../../engine/index.ts';
import type { HeldClaim } from '../../lesson/one-run.ts';
import { ProgramElement } from '../program/program-element.ts';
import type { RunWish } from '../program/wish.ts';
import { isSameText } from '../same-text.ts';
import { type LineWish, TimelineElement } from '../timeline/timeline-element.ts';

export class Stage {
  readonly #programs: readonly ProgramElement[];
  readonly #timelines: readonly TimelineElement[];
  readonly #wish: RunWish;

  constructor(root: ParentNode, wish: RunWish) {
    this.#wish = wish;
    this.#programs = [...root.querySelectorAll('stick-program')].filter(
      (each): each is ProgramElement => each instanceof ProgramElement && each.dataset['file'] === wish.file,
    );
    this.#timelines = [...root.querySelectorAll('stick-timeline')].filter(
      (each): each is TimelineElement => each instanceof TimelineElement && each.dataset['of'] === wish.file,
    );
  }

  /** The run has been asked for; Python may still be on its way. */
  asked(): void {
    for (const program of this.#programs) program.running(this.#wish);
  }

  news(news: RunNews): void {
    for (const program of this.#programs) program.news(news);
    if (news.type === 'begun') for (const timeline of this.#timelines) timeline.begin();
    if (news.type === 'trace') for (const timeline of this.#timelines) timeline.push(news.events);
  }

  /** `python`: the version that ran it. */
  end(outcome: Outcome, python: string): void {
    for (const program of this.#programs) program.ended(outcome, this.#wish.seed);
    const made = { source: this.#wish.source, python };
    for (const timeline of this.#timelines) timeline.finish(outcome.trace, made);
  }

  bearOut(claims: readonly HeldClaim[]): void {
    for (const program of this.#programs) program.bearOut(claims);
  }

  /** The run was not even begun, because another one goes on: whose drawing stays. */
  refuse(message: string): void {
    for (const program of this.#programs) program.failed(message);
  }

  fail(message: string): void {
    for (const program of this.#programs) program.failed(message);
    for (const timeline of this.#timelines) timeline.abandon();
  }
}

/** Uncovers, while the first run goes on, what leads to its timeline and nothing else of that section. */
export function putOnStage(root: ParentNode, file: string): void {
  const timeline = root.querySelector(`stick-timeline[data-of="${CSS.escape(file)}"]`);
  const section = timeline?.closest('.after');
  for (let node = timeline; node && section; node = node.parentElement) {
    node.classList.add('on-stage');
    if (node === section) return;
  }
}

/** Marks the line that a timeline tells of in the listings of its program, where they show the very source that ran. */
export function markLine(root: ParentNode, { file, source, line }: LineWish): void {
  for (const program of root.querySelectorAll('stick-program'))
    if (program instanceof ProgramElement && program.file === file)
      program.mark(isSameText(program.source, source) ? line : null);
}
