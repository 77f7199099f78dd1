/** Plain Pyodide in workers: what the engine is measured against. With `?start` in the address it runs one program at once. */
export interface Plain {
  /** Boots further interpreters, all at once, each in a worker of its own. */
  boot(count: number): Promise<void>;
  /** Boots one and lets those before go, in this order: so the browser keeps what it has compiled. */
  renew(): Promise<void>;
  /** Runs a program in the first of them; resolves to what it printed. */
  run(source: string): Promise<string>;
}

declare global {
  interface Window {
    plain: Plain;
    /** Milliseconds from the navigation to the first output. */
    firstPrintMs?: number;
    /** Nothing more is to come that a later visit would profit from. */
    isDone?: boolean;
  }
}

type Message = { readonly type: 'ready' | 'done' } | { readonly type: 'output'; readonly text: string };

const workers: Worker[] = [];

window.plain = {
  boot: async (count) => void (await Promise.all(Array.from({ length: count }, boot))),
  renew: async () => {
    const before = workers.splice(0);
    await boot();
    for (const worker of before) worker.terminate();
  },
  run: (source) => {
    const [worker] = workers;
    if (!worker) throw new Error('Boot an interpreter first.');
    return run(worker, source, () => {});
  },
};

async function boot(): Promise<void> {
  const worker = new Worker('/bench/plain-worker.js', { type: 'module' });
  await new Promise<void>((resolve, reject) => {
    worker.onmessage = () => resolve();
    worker.onerror = ({ message }) => reject(new Error(message));
  });
  workers.push(worker);
}

function run(worker: Worker, source: string, onOutput: () => void): Promise<string> {
  let printed = '';
  return new Promise((resolve, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.type === 'done') resolve(printed);
      if (data.type !== 'output') return;
      printed += `${data.text}\n`;
      onOutput();
    };
    worker.postMessage(source);
  });
}

if (location.search === '?start') {
  await boot();
  const [worker] = workers;
  if (worker)
    await run(worker, 'print("hello")', () => {
      window.firstPrintMs ??= performance.now();
    });
  window.isDone = true;
}
