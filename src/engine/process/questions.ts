/**
 * Questions of Python threads to the kernel. A thread asks and parks; the answer wakes it. An answer that comes after the asker
 * gave up is undone, so that no message and no semaphore is lost.
 */
import type { Answer, Asked, FromProcess } from '../wire.ts';

interface Pending {
  readonly thread: number;
  readonly operation: Asked;
  answered: boolean;
  value: Answer;
  abandoned: boolean;
}

export interface QuestionsEvents {
  /** The thread's answer to `operation` is there; it was at `at`, in ms since the epoch, where that was earlier. */
  wake(thread: number, at: number | undefined, operation: Asked): void;
  /** One more, or one fewer, answer is expected. */
  expect(change: 1 | -1, operation: Asked): void;
}

export class Questions {
  readonly #post: (message: FromProcess) => void;
  readonly #events: QuestionsEvents;
  readonly #pending = new Map<number, Pending>();
  #last = 0;

  constructor(post: (message: FromProcess) => void, events: QuestionsEvents) {
    this.#post = post;
    this.#events = events;
  }

  ask(thread: number, operation: Asked): number {
    const question = ++this.#last;
    this.#pending.set(question, { thread, operation, answered: false, value: undefined, abandoned: false });
    this.#events.expect(1, operation);
    this.#post({ type: 'ask', question, operation });
    return question;
  }

  answered(question: number): boolean {
    return this.#get(question).answered;
  }

  /** The answer, once. */
  take(question: number): Answer {
    const { value } = this.#get(question);
    this.#pending.delete(question);
    return value;
  }

  /** Asks the kernel to answer at once, with nothing if need be. */
  cancel(question: number): void {
    if (!this.#get(question).answered) this.#post({ type: 'cancel', question });
  }

  /** The asker is gone. */
  abandon(question: number): void {
    const pending = this.#pending.get(question);
    if (!pending) return;
    if (pending.answered) {
      this.#pending.delete(question);
      this.#undo(pending);
      return;
    }
    pending.abandoned = true;
    this.#post({ type: 'cancel', question });
  }

  /** The kernel's answer has come. */
  onAnswer(question: number, value: Answer, at?: number): void {
    const pending = this.#pending.get(question);
    if (!pending || pending.answered) return;
    pending.answered = true;
    pending.value = value;
    this.#events.expect(-1, pending.operation);
    if (pending.abandoned) {
      this.#pending.delete(question);
      this.#undo(pending);
    } else this.#events.wake(pending.thread, at, pending.operation);
  }

  #undo({ operation, value }: Pending): void {
    if (value === undefined) return;
    if (operation.name === 'acquire')
      this.#post({ type: 'tell', operation: { name: 'release', semaphore: operation.semaphore } });
    if (operation.name === 'receive' && value instanceof Uint8Array)
      this.#post({
        type: 'tell',
        operation: { name: 'unreceive', channel: operation.channel, message: value },
      });
  }

  #get(question: number): Pending {
    const pending = this.#pending.get(question);
    if (!pending) throw new Error(`No such question: ${question}`);
    return pending;
  }
}
