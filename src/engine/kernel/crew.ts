/** The crew: workers with a booted interpreter, some of them spare. A process takes one, uses it once, and it is terminated. */
import { limits } from '../limits.ts';
import { transferred } from '../native/transfer.ts';
import type { FromProcess, ProcessCode, ProcessHeap, ToProcess } from '../wire.ts';

/** One worker. `onMessage` and `onDeath` are set by the process that takes it. */
export class Seat {
  /** The interpreter's version, once it is booted. */
  readonly ready: Promise<string>;
  readonly #worker: Worker;
  onMessage: (message: FromProcess) => void = () => {};
  onDeath: (why: string) => void = () => {};

  /** `code`, `wasm` and `heap` are passed on when they are there. Where one never comes, somebody else says why. */
  constructor(
    script: string,
    code: Promise<ProcessCode>,
    wasm: Promise<WebAssembly.Module>,
    heap: Promise<ProcessHeap>,
  ) {
    const worker = new Worker(script);
    this.#worker = worker;
    this.ready = new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<FromProcess>) => {
        if (data.type === 'ready') resolve(data.python);
        else if (data.type === 'dead') {
          reject(new Error(data.why));
          this.onDeath(data.why);
        } else this.onMessage(data);
      };
      worker.onerror = (event) => {
        const why = event.message || 'its worker could not be started';
        reject(new Error(why));
        this.onDeath(why);
      };
    });
    this.ready.catch(() => {});
    void code.then((code) => this.post({ type: 'boot', ...code }));
    wasm.then((wasm) => this.post({ type: 'module', wasm })).catch(() => {});
    heap.then((heap) => this.post({ type: 'heap', heap })).catch(() => {});
  }

  post(message: ToProcess): void {
    this.#worker.postMessage(message, transferred(message));
  }

  terminate(): void {
    this.#worker.terminate();
  }
}

export class Crew {
  readonly #newSeat: () => Seat;
  #spares: Seat[] = [];
  /** How many spares `refill` restores. */
  #wanted = 0;

  constructor(newSeat: () => Seat) {
    this.#newSeat = newSeat;
  }

  /** A spare, or a new one that is still booting. */
  take(): Seat {
    return this.#spares.shift() ?? this.#newSeat();
  }

  /** Boots the first spare, and tells its version. Rejects with the reason where it does not come up. */
  async first(): Promise<string> {
    const python = await this.warm(1);
    if (python === undefined) throw new Error('The first interpreter did not start.');
    return python;
  }

  /** Boots spares until `count` are ready, or gives back those beyond. Rejects with the reason of the first that fails. */
  async warm(count: number): Promise<string | undefined> {
    this.#wanted = Math.min(count, limits.processes);
    for (const surplus of this.#spares.splice(this.#wanted)) surplus.terminate();
    while (this.#spares.length < this.#wanted) this.#spares.push(this.#newSeat());
    return this.settled();
  }

  /** Boots spares for the run that is about to begin, until at least `count` are there. The next `refill` gives back those beyond. */
  async reinforce(count: number): Promise<void> {
    const wanted = Math.min(Math.max(this.#wanted, count), limits.processes);
    while (this.#spares.length < wanted) this.#spares.push(this.#newSeat());
    await this.settled();
  }

  /** As many spares again as were last asked for. */
  refill(): void {
    this.warm(this.#wanted).catch(() => {});
  }

  /** Resolves when no spare is booting any more: a boot beside a measured run would slow it down. */
  async settled(): Promise<string | undefined> {
    const spares = [...this.#spares];
    try {
      return (await Promise.all(spares.map((seat) => seat.ready)))[0];
    } catch (error) {
      const alive = await Promise.all(
        spares.map((seat) =>
          seat.ready.then(
            () => true,
            () => false,
          ),
        ),
      );
      this.#spares = this.#spares.filter((seat) => alive[spares.indexOf(seat)] !== false);
      throw error;
    }
  }

  dispose(): void {
    for (const seat of this.#spares) seat.terminate();
    this.#spares = [];
    this.#wanted = 0;
  }
}
