/** All measurements, by the name that `--only` takes, in the order of the table. */
import type { Measurement } from './context.ts';
import { builds } from './measure/builds.ts';
import { cCode } from './measure/c-code.ts';
import { commit } from './measure/commit.ts';
import { hook } from './measure/hook.ts';
import { interpreters } from './measure/interpreters.ts';
import { lighthouse } from './measure/lighthouse.ts';
import { longTasks } from './measure/long-tasks.ts';
import { native } from './measure/native.ts';
import { processes } from './measure/processes.ts';
import { start } from './measure/start.ts';
import { threads } from './measure/threads.ts';
import { weight } from './measure/weight.ts';

export const measurements: Readonly<Record<string, Measurement>> = {
  start,
  interpreters,
  commit,
  threads,
  processes,
  cCode,
  hook,
  native,
  longTasks,
  weight,
  lighthouse,
  builds,
};
