/** C code that lets go of the GIL: two threads that hash, against the same calls one after another, by the size of a call. */
import { printed } from '../../../lesson/claims.ts';
import type { Lab } from '../../lab/lab.ts';
import { type Bench, type Measurement, readProgram, withLab } from '../context.ts';
import { against, atLeast, atMost, type Row } from '../row.ts';
import { figure, median } from '../statistics.ts';

/** The run's process, and a helper for each thread. */
const SPARES = 3;
/** By the size of one call in bytes: below the least that lets go; at it; as `hashlib.file_digest` reads, which is computed in place; all at once, which overlaps. */
const sizes: readonly (readonly [number, string, ReturnType<typeof atLeast>])[] = [
  [2_047, '2,047 bytes a call', atMost(1.2, '× faster')],
  [2_048, '2,048 bytes a call', atLeast(0.8, '× faster')],
  [262_144, '256 KB a call', atLeast(0.9, '× faster')],
  [20_000_000, '20 MB a call', atLeast(1.6, '× faster')],
];

export const cCode: Measurement = {
  title: 'C code that lets go of the lock',
  measure: (bench) =>
    withLab(bench, SPARES, async (lab) => {
      const rows: Row[] = [];
      for (const size of sizes) rows.push(await sizeRow(bench, lab, ...size));
      return {
        rows,
        note: 'SHA-256 of 60 MB, or of eight calls, in each thread. How much faster it is depends on idle cores. The first large call of each thread waits for its memory to be cleared, some 20 ms here.',
      };
    }),
};

async function sizeRow(
  bench: Bench,
  lab: Lab,
  size: number,
  what: string,
  target: ReturnType<typeof atLeast>,
): Promise<Row> {
  const source = (await readProgram('hash.py')).replaceAll('SIZE', String(size));
  const [inTurn, inThreads]: [number[], number[]] = [[], []];
  for (let round = 0; round < bench.rounds; round++) {
    const { outcome } = await lab.run({ source, wallMs: 60_000 });
    const [one = Number.NaN, two = Number.NaN] = printed(outcome).trim().split(' ').map(Number);
    inTurn.push(one);
    inThreads.push(two);
  }
  const faster = median(inTurn) / median(inThreads);
  return {
    ...against(`2 threads hash, ${what}`, figure(inThreads, 's'), 'one after another', figure(inTurn, 's')),
    target: target(faster),
    note: `${faster.toFixed(2)} × faster than one after another.`,
  } as Row;
}
