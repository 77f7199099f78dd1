/** What a process writes down while it runs: trace events and output, gathered and sent in batches. */
import { limits } from '../limits.ts';
import type { Recorder } from '../scheduler/recorder.ts';
import type { BlockedOn } from '../scheduler/thread.ts';
import type { DropReason, Stream } from '../trace.ts';
import type { FromProcess, ProcessEvent } from '../wire.ts';

type WithoutTime<T> = T extends unknown ? Omit<T, 'at'> : never;

/** A batch leaves when it holds this many characters or events, or is this old; or at the next turn of the event loop. */
const MOST_CHARS = 16 * 1024;
const MOST_EVENTS = 256;
const OLDEST_MS = 30;
/** A print's text in the trace is a label for the timeline, not a copy of the output. */
const LABEL_CHARS = 80;

const FOR_THE_GIL: BlockedOn = { why: 'gil', detail: 0, call: '', on: '', holder: 0 };

export class ProcessRecorder implements Recorder {
  readonly #post: (message: FromProcess) => void;
  readonly #currentThread: () => number;
  #events: ProcessEvent[] = [];
  #output: { stream: Stream; text: string }[] = [];
  #chars = 0;
  #flushedAt = performance.now();
  #begun = false;
  /** When threads began to wait: a helper may have been through before its asker was off, and a timer of no time is due at once. */
  readonly #waitsBegun = new Map<number, number>();
  #kept = 0;
  #dropped = 0;

  constructor(post: (message: FromProcess) => void, currentThread: () => number) {
    this.#post = post;
    this.#currentThread = currentThread;
  }

  /**
   * What one process alone has beyond the limit of a run is not kept by the kernel: to write it down and send it would cost as much
   * as the handover it tells of.
   */
  get hasRoom(): boolean {
    return this.#kept < limits.traceEvents;
  }

  start(thread: number, name: string): void {
    if (this.#counts()) this.#add({ type: 'start', thread, name });
  }
  take(thread: number): void {
    if (this.#counts()) this.#add({ type: 'take', thread });
  }
  drop(thread: number, why: DropReason, line: number | undefined): void {
    if (!this.#counts()) return;
    this.#add(line === undefined ? { type: 'drop', thread, why } : { type: 'drop', thread, why, line });
  }
  wait(thread: number, blockedOn: BlockedOn | undefined): void {
    if (!this.#counts()) return;
    const { why, call, on, holder } = blockedOn ?? FOR_THE_GIL;
    this.#waitsBegun.set(thread, performance.now());
    this.#add({
      type: 'wait',
      thread,
      for: why,
      ...(call && { call }),
      ...(on && { on }),
      ...(holder > 0 && { holder }),
    });
  }
  wake(thread: number, at?: number): void {
    if (!this.#counts()) return;
    const begun = this.#waitsBegun.get(thread);
    if (begun !== undefined) this.#waitsBegun.delete(thread);
    this.#add({ type: 'wake', thread }, at && Math.max(at, begun ?? at));
  }
  end(thread: number): void {
    if (this.#counts()) this.#add({ type: 'end', thread });
  }

  /** A handler for one of Python's standard streams. */
  stream(stream: Stream): { write(bytes: Uint8Array): number; isatty: boolean } {
    const decoder = new TextDecoder();
    return {
      isatty: false,
      write: (bytes) => {
        this.write(stream, decoder.decode(bytes.slice(), { stream: true }));
        return bytes.length;
      },
    };
  }

  write(stream: Stream, text: string): void {
    const last = this.#output.at(-1);
    if (last?.stream === stream) last.text += text;
    else this.#output.push({ stream, text });
    this.#chars += text.length;
    this.#add({ type: 'print', thread: this.#currentThread(), stream, text: text.slice(0, LABEL_CHARS) });
  }

  flush(): void {
    this.#flushedAt = performance.now();
    if (this.#events.length > 0 || this.#dropped > 0)
      this.#post({ type: 'trace', events: this.#events, dropped: this.#dropped });
    for (const { stream, text } of this.#output) this.#post({ type: 'output', stream, text });
    this.#events = [];
    this.#dropped = 0;
    this.#output = [];
    this.#chars = 0;
  }

  /** Whether the next event, other than a print, is to be written down; else it is only counted. */
  #counts(): boolean {
    const { hasRoom } = this;
    if (hasRoom) this.#kept++;
    else this.#dropped++;
    return hasRoom;
  }

  /** `at` in ms of the worker's clock, where the event is not of now. */
  #add(event: WithoutTime<ProcessEvent>, at?: number): void {
    const now = performance.now();
    this.#events.push({ ...event, at: performance.timeOrigin + (at ?? now) });
    const begins = event.type === 'take' && !this.#begun; // leaves at once: the kernel's clock of the run starts by it
    this.#begun ||= begins;
    const full = this.#chars > MOST_CHARS || this.#events.length > MOST_EVENTS;
    const old = this.#begun && now - this.#flushedAt > OLDEST_MS; // a spare has been idle; what comes before the first slice goes with it
    if (begins || full || old) this.flush();
  }
}
