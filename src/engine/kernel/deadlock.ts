/**
 * Recognises a deadlock between processes: all of them wait, for each other or for nothing.
 *
 * The kernel knows which processes wait for an answer, but not whether their other threads can run. So when nothing has happened
 * for a while, and every process waits, it asks each of them. A process answers after it has heard all that was sent before; where
 * all say that no thread of theirs can run and no timer is set, and nothing has happened meanwhile, nothing ever will.
 */
import type { Asked, StuckReport } from '../wire.ts';
import type { Process } from './process.ts';

/** Silence after which processes are asked, and after which they are asked again, in ms. */
const QUIET_MS = 100;
const AGAIN_MS = 500;

/** Questions whose answers are on their way whatever processes do. */
const WORK: ReadonlySet<Asked['name']> = new Set(['archive', 'compute']);

export type Reports = ReadonlyMap<Process, readonly StuckReport[]>;

export interface DeadlockEvents {
  /** The processes that live, the run's first one first. */
  alive(): readonly Process[];
  onDeadlock(reports: Reports): void;
}

interface Round {
  readonly number: number;
  /** What had happened when it began. */
  readonly activity: number;
  readonly reports: Map<Process, readonly StuckReport[]>;
}

export class DeadlockWatch {
  readonly #events: DeadlockEvents;
  /** Processes of which no thread can run, nor is anything on its way to them. */
  readonly #lost = new Set<Process>();
  #activity = 0;
  #lookedAt = 0;
  #rounds = 0;
  #round: Round | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(events: DeadlockEvents) {
    this.#events = events;
  }

  /** Something that may let a process go on, or make it wait. */
  happened(): void {
    this.#activity++;
    this.#timer ??= setTimeout(() => this.#look(), QUIET_MS);
  }

  /** A process says by itself that it waits for nothing outside: only a signal could still wake it. */
  onLost(process: Process, reports: readonly StuckReport[]): void {
    this.#lost.add(process);
    const [first, ...others] = this.#events.alive();
    if (process !== first) this.happened();
    else if (others.length === 0) this.#decide(new Map([[process, reports]]));
    else this.#ask(); // what the others do can only be told, not help
  }

  /** The answer of a process: its waiting threads, or undefined where it can go on. */
  onAnswer(process: Process, round: number, reports: readonly StuckReport[] | undefined): void {
    if (!this.#round || this.#round.number !== round || !reports) return;
    this.#round.reports.set(process, reports);
    const all = this.#events.alive().every((each) => this.#round?.reports.has(each));
    if (all && this.#round.activity === this.#activity) this.#decide(this.#round.reports);
  }

  /** A signal may wake it. */
  onSignal(process: Process): void {
    this.#lost.delete(process);
    this.happened();
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#round = undefined;
  }

  #look(): void {
    this.#timer = undefined;
    const [first] = this.#events.alive();
    if (first && this.#lost.has(first) && this.#round?.reports.has(first)) {
      this.#decide(this.#round.reports);
      return;
    }
    const isQuiet = this.#lookedAt === this.#activity;
    this.#lookedAt = this.#activity;
    if (!isQuiet) this.#timer = setTimeout(() => this.#look(), QUIET_MS);
    else if (this.#events.alive().every((process) => this.#waits(process))) this.#ask();
  }

  #waits(process: Process): boolean {
    const open = [...process.questions.values()];
    if (open.some(({ operation }) => WORK.has(operation.name))) return false;
    return open.length > 0 || this.#lost.has(process);
  }

  #ask(): void {
    clearTimeout(this.#timer);
    this.#round = { number: ++this.#rounds, activity: this.#activity, reports: new Map() };
    for (const process of this.#events.alive()) process.seat.post({ type: 'probe', round: this.#rounds });
    this.#timer = setTimeout(() => this.#look(), AGAIN_MS);
  }

  #decide(reports: Reports): void {
    this.end();
    this.#events.onDeadlock(reports);
  }
}
