/** The page's end of the wire. Knows a port, nothing of frames or of the DOM. What comes back is checked before it is believed. */
import * as Comlink from 'comlink';
import { checkInfo, checkNews, checkOutcome } from './check.ts';
import { Heard } from './heard.ts';
import type { EngineCode, KernelApi, LargeFile } from './kernel-api.ts';
import type { EngineInfo, Outcome, RunNews, RunRequest } from './outcome.ts';
import { checkRequest } from './request.ts';
import { watch } from './watchdog.ts';

/** The engine's files, each used as soon as it is there: Python starts while the largest is still on its way. */
export interface EngineFiles {
  readonly code: Promise<EngineCode>;
  readonly wasm: Promise<LargeFile>;
  /** Undefined where there is none; see `KernelApi.handSnapshot`. */
  readonly snapshot: Promise<LargeFile | undefined>;
  /** Fetches the standard library's archive. Called once, when a program first needs what the snapshot lacks. */
  readonly stdlib: () => Promise<ArrayBuffer>;
  /** Fetches our own Python package, as JSON: source by file name. Called where there is no snapshot that can be used. */
  readonly python: () => Promise<string>;
}

export interface Run {
  /** Settles once, whatever the program does; rejects only where the engine itself is gone. */
  readonly outcome: Promise<Outcome>;
  /** Interrupts as Ctrl-C would, then terminates after `limits.stopGraceMs`. */
  stop(): void;
  /** Lets a thread go on to its next check, in a run with `choices` that is paused. */
  choose(thread: number): void;
}

export interface Engine {
  /** The first interpreter, ready to run. Rejects with a sentence for the reader. */
  readonly ready: Promise<EngineInfo>;
  /** Boots spare interpreters until `spares` are there, so that a run's processes start at once; gives back those beyond. */
  warm(spares: number): Promise<void>;
  /** Starts a run in a fresh interpreter. One at a time: rejects while another run goes on, and where `request` passes a limit. */
  run(request: RunRequest, onNews?: (news: RunNews) => void): Run;
  /** Resolves with the reason where the kernel is lost, silent or dead: a run that goes on then ends as crashed, and no other can begin. */
  readonly lost: Promise<string>;
  /** Gives everything up: a run that goes on rejects. */
  dispose(): void;
}

/** Talks to the kernel behind `port`, and boots Python there from `files`. */
export function connect(port: MessagePort, files: EngineFiles): Engine {
  const kernel = Comlink.wrap<KernelApi>(port);
  const ready = boot(kernel, files);
  ready.catch(() => {}); // whoever needs it awaits it
  const lost = Promise.withResolvers<string>();
  /** What goes on. Not a promise that all runs race against: it would keep every outcome for as long as the engine lives. */
  const running = new Set<Going>();
  const lose = (why: string) => {
    lost.resolve(why);
    for (const { heard, resolve } of running) resolve(heard.crashed(why));
  };
  return {
    ready,
    lost: lost.promise,
    warm: async (spares) => {
      await ready;
      await kernel.warm(spares);
    },
    run: (request, onNews = () => {}) => {
      const outcome = Promise.withResolvers<Outcome>();
      const going = { ...outcome, heard: new Heard() };
      running.add(going);
      const watchdog = watch(() => kernel.ping(), lose);
      const tell = (news: RunNews) => {
        going.heard.add(news);
        onNews(news);
      };
      start(kernel, ready, request, tell).then(outcome.resolve, outcome.reject);
      const end = () => {
        watchdog.end();
        running.delete(going);
      };
      return {
        outcome: outcome.promise.finally(end),
        stop: () => void kernel.stop(),
        choose: (thread) => void kernel.choose(thread),
      };
    },
    dispose: () => {
      port.close();
      // Nobody answers any more: without this a run would go on for ever.
      for (const { reject } of running)
        reject(new Error('The engine is gone, and the run with it. Run it again.'));
    },
  };
}

/** A run that goes on, and how to end it from here. */
interface Going extends Pick<PromiseWithResolvers<Outcome>, 'resolve' | 'reject'> {
  readonly heard: Heard;
}

/** Rejects with the page's own error where a file cannot be had. */
async function boot(kernel: Comlink.Remote<KernelApi>, files: EngineFiles): Promise<EngineInfo> {
  const fetchStdlib = Comlink.proxy(async () => {
    const archive = await files.stdlib();
    return Comlink.transfer(archive, [archive]);
  });
  const [info] = await Promise.all([
    files.code.then((code) => kernel.boot(code, fetchStdlib, Comlink.proxy(files.python))),
    files.wasm.then((wasm) => kernel.handModule(handed(wasm))),
    files.snapshot.then((heap) => kernel.handSnapshot(heap && handed(heap))),
  ]);
  return checkInfo(info);
}

/** A blob is a handle, which the kernel reads from itself. */
const handed = (file: LargeFile): LargeFile => (file instanceof Blob ? file : Comlink.transfer(file, [file]));

async function start(
  kernel: Comlink.Remote<KernelApi>,
  ready: Promise<EngineInfo>,
  request: RunRequest,
  onNews: (news: RunNews) => void,
): Promise<Outcome> {
  checkRequest(request);
  await ready;
  const tell = Comlink.proxy((news: RunNews) => {
    onNews(checkNews(news));
  });
  return checkOutcome(await kernel.run(request, tell));
}
