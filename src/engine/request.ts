/** Checks what the page asks for, before it is sent: a request that cannot be run is refused with what to change. */
import { limits } from './limits.ts';
import type { RunRequest } from './outcome.ts';

/** Throws an error with a sentence for the reader where a limit is passed or a name cannot be a file's. */
export function checkRequest({ source, filename, files = {}, seed, choices }: RunRequest): void {
  const bytes = sizeOf(source);
  if (bytes > limits.sourceBytes)
    throw new Error(
      `The program has ${bytes} bytes; at most ${limits.sourceBytes} can be run here. Shorten it.`,
    );
  checkSchedule(seed, choices);
  const all = Object.entries(files);
  if (all.length > limits.files)
    throw new Error(
      `The run has ${all.length} extra files; at most ${limits.files} fit. Put them into one zip.`,
    );
  for (const [name] of all) {
    if (!FILE_NAME.test(name))
      throw new Error(
        `"${name}" cannot be a file’s name here. Use letters, digits, "_", "-", "." with "/" between folders.`,
      );
    if (name === filename) throw new Error(`"${name}" is the program’s own name. Rename the extra file.`);
  }
  const total = all.reduce((sum, [, content]) => sum + sizeOf(content), 0);
  if (total > limits.filesBytes)
    throw new Error(
      `The extra files have ${total} bytes; at most ${limits.filesBytes} fit. Leave out what the program does not read.`,
    );
}

function checkSchedule(seed = 0, choices: readonly number[] = []): void {
  if (!Number.isInteger(seed) || seed < 0 || seed > LARGEST_SEED)
    throw new Error(`A seed is a whole number from 0 to ${LARGEST_SEED}; this one is ${seed}.`);
  if (choices.length > limits.choices)
    throw new Error(`The schedule has ${choices.length} steps; at most ${limits.choices} can be chosen.`);
  const odd = choices.find((id) => !Number.isInteger(id) || id < 1 || id > limits.threads);
  if (odd !== undefined)
    throw new Error(`A schedule names threads by whole numbers from 1 on; this one names ${odd}.`);
  if (choices.length > 0 && seed > 0)
    throw new Error('A schedule is drawn from a seed or chosen, not both: leave one of them out.');
}

const LARGEST_SEED = 2 ** 32 - 1;

/** `data.csv`, `package/module.py`: relative, and no part begins with a dot. */
const FILE_NAME = /^(?:[\p{L}\p{N}_-][\p{L}\p{N}_.-]*\/)*[\p{L}\p{N}_-][\p{L}\p{N}_.-]*$/u;

const sizeOf = (content: string | Uint8Array): number =>
  typeof content === 'string' ? new TextEncoder().encode(content).length : content.length;
