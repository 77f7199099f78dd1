/** All measurements, by the name that `--only` takes, in the order of the table. */
import type { Measurement } from './context.ts';
import { start } from './measure/start.ts';

export const measurements: Readonly<Record<string, Measurement>> = {
  start,
};
