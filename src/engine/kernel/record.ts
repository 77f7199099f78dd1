/** The record of a run: gathers what its processes report into an outcome, within the limits, and passes the news on. */
import { limits } from '../limits.ts';
import type { Outcome, OutputChunk, RunNews } from '../outcome.ts';
import { laneId, type Stream, type TraceEvent } from '../trace.ts';
import type { ProcessEvent } from '../wire.ts';

/** How a run ended, without what the record knows. */
export type Ending = Outcome extends infer O
  ? O extends Outcome
    ? Omit<O, 'output' | 'outputDropped' | 'elapsed' | 'trace'>
    : never
  : never;

export class RunRecord {
  readonly #tell: (news: RunNews) => void;
  readonly #clockStep: number;
  readonly #output: { stream: Stream; text: string }[] = [];
  readonly #events: TraceEvent[] = [];
  #chars = 0;
  #charsDropped = 0;
  #eventsDropped = 0;
  #counted = 0;
  #prints = 0;
  /** When the program's first thread first held the GIL, in ms since the epoch: the run's zero. */
  #begun: number | undefined;

  constructor(clockStep: number, tell: (news: RunNews) => void) {
    this.#clockStep = clockStep;
    this.#tell = tell;
  }

  addOutput(stream: Stream, text: string): void {
    const room = limits.outputChars - this.#chars;
    const kept = text.slice(0, Math.max(0, room));
    this.#charsDropped += text.length - kept.length;
    if (!kept) return;
    this.#chars += kept.length;
    const last = this.#output.at(-1);
    if (last?.stream === stream) last.text += kept;
    else this.#output.push({ stream, text: kept });
    this.#tell({ type: 'output', chunks: [{ stream, text: kept }] });
  }

  /** `process` counts the run's processes from 0. A child's main thread is named by the process. */
  addEvents(process: number, label: string, events: readonly ProcessEvent[]): void {
    if (this.#begun === undefined) {
      const first = events.find((event) => event.type === 'take');
      if (!first) return;
      this.#begun = first.at;
      this.#tell({ type: 'begun' });
    }
    const zero = this.#begun;
    const kept = events
      .filter((event) => this.#hasRoom(event))
      .map((event) => onRunClock(event, zero, process, label));
    this.#eventsDropped += events.length - kept.length;
    if (kept.length === 0) return;
    this.#events.push(...kept);
    this.#tell({ type: 'trace', events: kept });
  }

  /** A flood of prints must not crowd out the handovers. */
  #hasRoom(event: ProcessEvent): boolean {
    if (this.#counted >= limits.traceEvents) return false;
    if (event.type === 'print' && ++this.#prints > limits.tracePrints) return false;
    this.#counted++;
    return true;
  }

  /** The outcome. `endedAt` in ms since the epoch. */
  close(ending: Ending, endedAt: number): Outcome {
    const events = this.#events.sort((a, b) => a.at - b.at);
    const last = events.at(-1)?.at ?? 0;
    const wall = this.#begun === undefined ? 0 : endedAt - this.#begun;
    const stillRunning = ending.kind === 'stopped' || ending.kind === 'deadlock' || ending.kind === 'crashed';
    const end = stillRunning ? Math.max(last, wall) : last;
    const output: readonly OutputChunk[] = this.#output;
    return {
      ...ending,
      output,
      outputDropped: this.#charsDropped,
      elapsed: end,
      trace: { events, end, dropped: this.#eventsDropped, clockStep: this.#clockStep },
    };
  }
}

function onRunClock(event: ProcessEvent, zero: number, process: number, label: string): TraceEvent {
  const { at, thread, ...rest } = event;
  const shared = { at: Math.max(0, at - zero), lane: laneId(process, thread) };
  if (rest.type === 'wait' && rest.holder !== undefined)
    return { ...shared, ...rest, holder: laneId(process, rest.holder) };
  if (rest.type !== 'start') return { ...shared, ...rest };
  const isMainOfChild = process > 0 && rest.name === 'MainThread';
  return { ...shared, type: 'start', process, name: isMainOfChild ? label : rest.name };
}
