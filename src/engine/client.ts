/** The page's end of the wire. Knows a port, nothing of frames or of the DOM. What comes back is checked before it is believed. */
import * as Comlink from 'comlink';
import { checkInfo, checkNews, checkOutcome } from './check.ts';
import type { BootFiles, KernelApi } from './kernel-api.ts';
import type { EngineInfo, Outcome, RunNews, RunRequest } from './outcome.ts';
import { checkRequest } from './request.ts';

export interface EngineFiles extends BootFiles {
  /** Fetches the standard library's archive. Called once, when a program first needs what the snapshot lacks. */
  readonly stdlib: () => Promise<ArrayBuffer>;
}

export interface Run {
  /** Settles once, whatever the program does; rejects only where the engine itself is gone. */
  readonly outcome: Promise<Outcome>;
  /** Interrupts as Ctrl-C would, then terminates after `limits.stopGraceMs`. */
  stop(): void;
}

export interface Engine {
  /** The first interpreter, ready to run. Rejects with a sentence for the reader. */
  readonly ready: Promise<EngineInfo>;
  /** Boots spare interpreters until `spares` are there, so that a run's processes start at once; gives back those beyond. */
  warm(spares: number): Promise<void>;
  /** Starts a run in a fresh interpreter. One at a time: rejects while another run goes on, and where `request` passes a limit. */
  run(request: RunRequest, onNews?: (news: RunNews) => void): Run;
  dispose(): void;
}

/** Talks to the kernel behind `port`, and boots Python there from `files`. */
export function connect(port: MessagePort, files: EngineFiles): Engine {
  const kernel = Comlink.wrap<KernelApi>(port);
  const { stdlib, ...now } = files;
  const buffers = [files.wasm, files.snapshot].filter((each) => each instanceof ArrayBuffer);
  const fetchStdlib = Comlink.proxy(async () => {
    const archive = await stdlib();
    return Comlink.transfer(archive, [archive]);
  });
  const ready = Promise.resolve(kernel.boot(Comlink.transfer(now, buffers), fetchStdlib)).then(checkInfo);
  ready.catch(() => {}); // whoever needs it awaits it
  return {
    ready,
    warm: async (spares) => {
      await ready;
      await kernel.warm(spares);
    },
    run: (request, onNews = () => {}) => ({
      outcome: start(kernel, ready, request, onNews),
      stop: () => void kernel.stop(),
    }),
    dispose: () => port.close(),
  };
}

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
