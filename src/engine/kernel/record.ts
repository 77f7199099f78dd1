/** The record of a run: gathers what its processes report into an outcome, within the limits, and passes the news on. */
import { limits } from '../limits.ts';
import type { Outcome, OutputChunk, RunNews } from '../outcome.ts';
import { laneId, type Stream, type TraceEvent } from '../trace.ts';
import type { ProcessEvent } from '../wire.ts';

/** How a run ended, without what the record knows. */
export type Ending = Outcome extends infer O
  ? O extends Outcome
    ? Omit<O, 'output' | 'outputDropped' | 'linesDropped' | 'elapsed' | 'trace'>
    : never
  : never;

export class RunRecord {
  readonly #tell: (news: RunNews) => void;
  readonly #clockStep: number;
  readonly #output: { stream: Stream; text: string }[] = [];
  readonly #events: TraceEvent[] = [];
  #chars = 0;
  #lines = 0;
  #charsDropped = 0;
  #linesDropped = 0;
  /** The last of what was dropped did not end its line. */
  #isCut = false;
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
    const kept = text.slice(0, this.#room(text));
    this.#drop(text.slice(kept.length));
    if (!kept) return;
    this.#chars += kept.length;
    this.#lines += linesIn(kept);
    const last = this.#output.at(-1);
    if (last?.stream === stream) last.text += kept;
    else this.#output.push({ stream, text: kept });
    this.#tell({ type: 'output', chunks: [{ stream, text: kept }] });
  }

  /** How much of `text` still fits: what comes after the first cut is dropped whole, so that no line seems to follow another. */
  #room(text: string): number {
    if (this.#charsDropped > 0) return 0;
    const chars = Math.max(0, limits.outputChars - this.#chars);
    return Math.min(chars, endOfLine(text, limits.outputLines - this.#lines));
  }

  #drop(text: string): void {
    if (!text) return;
    this.#charsDropped += text.length;
    this.#linesDropped += linesIn(text);
    this.#isCut = !text.endsWith('\n');
  }

  /** `process` counts the run's processes from 0. A child's main thread is named by the process. `dropped`: how many more it had. */
  addEvents(process: number, label: string, events: readonly ProcessEvent[], dropped = 0): void {
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
    this.#eventsDropped += events.length - kept.length + dropped;
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
      linesDropped: this.#linesDropped + Number(this.#isCut),
      elapsed: end,
      trace: { events, end, dropped: this.#eventsDropped, clockStep: this.#clockStep },
    };
  }
}

/** Where the line of this number ends, counted from 1; the length of `text` where it has not as many. */
function endOfLine(text: string, line: number): number {
  let end = 0;
  for (let lines = 0; lines < line; lines++) {
    end = text.indexOf('\n', end) + 1;
    if (end === 0) return text.length;
  }
  return end;
}

const linesIn = (text: string): number => text.split('\n').length - 1;

function onRunClock(event: ProcessEvent, zero: number, process: number, label: string): TraceEvent {
  const { at, thread, ...rest } = event;
  const shared = { at: Math.max(0, at - zero), lane: laneId(process, thread) };
  if (rest.type === 'wait' && rest.holder !== undefined)
    return { ...shared, ...rest, holder: laneId(process, rest.holder) };
  if (rest.type !== 'start') return { ...shared, ...rest };
  const isMainOfChild = process > 0 && rest.name === 'MainThread';
  return { ...shared, type: 'start', process, name: isMainOfChild ? label : rest.name };
}
