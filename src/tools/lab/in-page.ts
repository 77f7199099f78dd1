/** The part of the lab that runs in the page: opens the engine as a lesson does, and leaves it in `window.lab`. */
import { openFrame } from '../../components/python/frame.ts';
import {
  type Choice,
  connect,
  type Engine,
  type EngineFiles,
  type EngineInfo,
  type Outcome,
  type RunFiles,
  type RunRequest,
} from '../../engine/index.ts';
import type { EngineManifest } from '../build-engine.ts';

export interface InPage {
  open(without?: readonly (keyof EngineFiles)[]): Promise<EngineInfo>;
  warm(spares: number): Promise<void>;
  /** Files that every run gets from now on. */
  provide(files: RunFiles): void;
  run(request: RunRequest, stopAfterMs?: number, silenceMs?: number, chooser?: Chooser): Promise<Finished>;
  close(): void;
}

/** Who goes on where a run pauses: nobody (it is stopped), or the main thread, and where it waits another than the last. */
export type Chooser = 'nobody' | 'another';

export interface Finished {
  readonly outcome: Outcome;
  /** Milliseconds from the request to the first news of output, and to the outcome. */
  readonly firstOutputMs: number | undefined;
  readonly totalMs: number;
  /** From the request to the news that the program has begun. */
  readonly begunMs: number | undefined;
  /** Where it paused. */
  readonly choices: readonly Choice[];
}

declare global {
  interface Window {
    lab: InPage;
  }
}

let engine: Engine | undefined;
let closing = new AbortController();
let provided: RunFiles = {};

window.lab = {
  async open(without = []) {
    closing = new AbortController();
    const at = (url: string) => new URL(`/${url}`, document.baseURI).href;
    const manifest: EngineManifest = await (await fetch(at('engine/manifest.json'))).json();
    const load = async (name: keyof EngineManifest['files']): Promise<Response> => {
      const { url } = manifest.files[name];
      const response = await fetch(at(url));
      if (!response.ok) throw new Error(`${url}: ${response.status}`);
      return response;
    };
    const text = async (name: keyof EngineManifest['files']) => (await load(name)).text();
    const bytes = async (name: keyof EngineManifest['files']) => (await load(name)).arrayBuffer();
    // All are there before the engine starts, so that its own time can be told from the network's.
    const [pyodide, pyodideModule, wasm, snapshot] = await Promise.all([
      text('pyodide'),
      text('pyodideModule'),
      bytes('wasm'),
      without.includes('snapshot') ? undefined : bytes('snapshot'),
    ]);
    const files: EngineFiles = {
      code: Promise.resolve({ pyodide, pyodideModule }),
      wasm: Promise.resolve(wasm),
      snapshot: Promise.resolve(snapshot),
      stdlib: () => bytes('stdlib'),
      python: () => text('python'),
    };
    engine = connect(await openFrame(at(manifest.frame), closing.signal, (why) => console.error(why)), files);
    return engine.ready;
  },
  warm: (spares) => opened().warm(spares),
  provide(files) {
    provided = files;
  },
  async run(request, stopAfterMs, silenceMs, chooser = 'nobody') {
    const choices: Choice[] = [];
    const begun = performance.now();
    let firstOutputMs: number | undefined;
    let begunMs: number | undefined;
    let silence: ReturnType<typeof setTimeout> | undefined;
    const hear = () => {
      clearTimeout(silence);
      if (silenceMs !== undefined) silence = setTimeout(() => run.stop(), silenceMs);
    };
    const files = { ...provided, ...request.files };
    const run = opened().run({ ...request, files }, (news) => {
      if (news.type !== 'trace') hear();
      if (news.type === 'begun') begunMs ??= performance.now() - begun;
      if (news.type === 'begun' && stopAfterMs !== undefined) setTimeout(run.stop, stopAfterMs);
      if (news.type === 'choice') {
        choices.push(news.choice);
        if (chooser === 'nobody') run.stop();
        else run.choose(another(news.choice));
      }
      if (news.type === 'output') firstOutputMs ??= performance.now() - begun;
    });
    hear();
    const outcome = await run.outcome.finally(() => clearTimeout(silence));
    return { outcome, firstOutputMs, begunMs, totalMs: performance.now() - begun, choices };
  },
  close() {
    engine?.dispose();
    closing.abort();
  },
};

function another({ threads, taken }: Choice): number {
  const ready = threads.filter(({ isReady }) => isReady).map(({ id }) => id);
  const last = taken.at(-1) ?? 0;
  if (ready.includes(1)) return 1;
  return ready.find((id) => id > last) ?? ready.find((id) => id !== last) ?? last;
}

function opened(): Engine {
  if (!engine) throw new Error('The lab is not open.');
  return engine;
}
