/**
 * The lab: the engine in a real browser, driven from Node. What tests, recordings and benchmarks run programs with; it opens the
 * engine on a page of the built site, with the same frame and files that readers get.
 */
import path from 'node:path';
import type { EngineFiles, EngineInfo, RunFiles, RunRequest } from '../../engine/index.ts';
import { bundle } from '../bundle.ts';
import type { Chooser, Finished } from './in-page.ts';

export interface Lab {
  readonly info: EngineInfo;
  warm(spares: number): Promise<void>;
  /** Files that every run gets from now on, beside its own. */
  provide(files: RunFiles): Promise<void>;
  /** Runs a program. Presses Stop `stopAfterMs` after it began, or when it has printed nothing for `silenceMs`. */
  run(
    request: Partial<RunRequest> & { readonly source: string },
    stopAfterMs?: number,
    silenceMs?: number,
    chooser?: Chooser,
  ): Promise<Finished>;
  close(): Promise<void>;
}

/** What the lab asks of a page: Playwright's has it, and so has that of `src/tools/firefox`. */
export interface LabPage {
  /** A whole script. Not as an element, which the policy of the pages forbids. */
  evaluate(script: string): Promise<unknown>;
  evaluate<Result, Argument>(
    work: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
}

/** Opens the engine on `page`, which must show a page of the built site. `without` leaves files out, to test what happens. */
export async function openLab(page: LabPage, without: readonly (keyof EngineFiles)[] = []): Promise<Lab> {
  await page.evaluate(await inPageScript());
  const info = await page.evaluate((without) => window.lab.open(without), without);
  return {
    info,
    warm: (spares) => page.evaluate((spares) => window.lab.warm(spares), spares),
    provide: (files) => page.evaluate((files) => window.lab.provide(files), files),
    run: (request, stopAfterMs, silenceMs, chooser) =>
      page.evaluate((wish) => window.lab.run(wish.request, wish.stopAfterMs, wish.silenceMs, wish.chooser), {
        request: { filename: 'program.py', mode: 'freely', ...request } satisfies RunRequest,
        stopAfterMs,
        silenceMs,
        chooser,
      }),
    close: () => page.evaluate(() => window.lab.close(), undefined),
  };
}

let script: Promise<string> | undefined;

function inPageScript(): Promise<string> {
  script ??= bundle(path.join(import.meta.dirname, 'in-page.ts'), { format: 'iife' });
  return script;
}
