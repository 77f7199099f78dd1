/** What the page has heard of a run so far: all there is to tell where the kernel itself is lost. */
import { limits } from './limits.ts';
import type { Outcome, OutputChunk, RunNews } from './outcome.ts';
import type { TraceEvent } from './trace.ts';

export class Heard {
  readonly #output: OutputChunk[] = [];
  readonly #events: TraceEvent[] = [];
  #chars = 0;

  /** Throws where news goes beyond the limits of an outcome. */
  add(news: RunNews): void {
    if (news.type === 'output') this.#addOutput(news.chunks);
    if (news.type !== 'trace') return;
    if (this.#events.length + news.events.length > limits.traceEvents)
      throw new Error('The engine sent more of a trace than the limit.');
    this.#events.push(...news.events);
  }

  crashed(why: string): Outcome {
    const end = this.#events.reduce((latest, { at }) => Math.max(latest, at), 0);
    return {
      kind: 'crashed',
      why,
      output: this.#output,
      outputDropped: 0,
      linesDropped: 0,
      elapsed: end,
      trace: { events: this.#events, end, dropped: 0, clockStep: 0 },
    };
  }

  #addOutput(chunks: readonly OutputChunk[]): void {
    this.#chars += chunks.reduce((sum, { text }) => sum + text.length, 0);
    if (this.#chars > limits.outputChars) throw new Error('The engine sent more output than the limit.');
    this.#output.push(...chunks);
  }
}
