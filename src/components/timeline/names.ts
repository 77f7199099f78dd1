/** What a lane is called: by the program's own name for its thread, else by its number. Pure. */
import type { By, Strand } from './fold.ts';

/** Names that CPython and its standard library give where a program gives none. */
const given =
  /^(MainThread|MainProcess|Dummy-\d+|QueueFeederThread|asyncio_\d+|Thread-\d+( \(.*\))?|ThreadPoolExecutor-\d+_\d+|(Spawn)?(Process|PoolWorker)-[\d:]+|process \d+)$/;
/** What would be taken for a number of ours. */
const numbered = /^(main|[TP]\d+)$/;
/** A name is text from the reader's program, and may be of any length. */
const longest = 60;
/** More letters than this do not fit left of a lane. */
const mostLetters = 9;

/** One for each strand, all different: "main", "producer", "T2". The first strand is the main one. */
export function namesOf(strands: readonly Pick<Strand, 'called'>[], by: By): string[] {
  const numbers = strands.map((_, index) =>
    index === 0 ? 'main' : `${by === 'thread' ? 'T' : 'P'}${index}`,
  );
  const own = strands.map(({ called }) =>
    called
      .replaceAll(/[\s\p{C}]+/gu, ' ')
      .trim()
      .slice(0, longest),
  );
  const isTold = own.map(
    (name, i) => name !== '' && !given.test(name) && own.indexOf(name) === own.lastIndexOf(name) && i > 0,
  );
  const areAllTold = isTold.every((told, i) => told || i === 0);
  return own.map((name, i) => {
    const number = numbers[i] ?? '';
    const isMistaken = numbered.test(name) && (name === 'main' || !areAllTold) && name !== number;
    return isTold[i] && !isMistaken ? name : number;
  });
}

/** Cut in its middle where it is too long: what tells apart is often at the end, "transfer-1". */
export const shortened = (name: string): string =>
  name.length <= mostLetters ? name : `${name.slice(0, mostLetters - 4)}…${name.slice(-3)}`;
