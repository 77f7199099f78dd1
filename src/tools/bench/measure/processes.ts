/** Processes: a pool of four that run freely, behind one shared lock, and the same calls one after another; and starting four. */

import type { Lab } from '../../lab/lab.ts';
import { type Bench, type Measurement, readProgram, secondsOf, withLab } from '../context.ts';
import { against, atLeast, atMost, type Row, row } from '../row.ts';
import { figure } from '../statistics.ts';

export const processes: Measurement = {
  title: 'Processes',
  measure: (bench) =>
    withLab(bench, async (lab) => {
      await lab.warm(6); // the first process, the pool's four, one to spare
      return {
        rows: [...(await poolRows(bench, lab)), await startRow(bench, lab)],
        note: 'the pool’s workers have run a first map when the clock starts. How much faster free processes are depends on idle cores.',
      };
    }),
};

async function poolRows(bench: Bench, lab: Lab): Promise<Row[]> {
  const [serial, pool] = await Promise.all([readProgram('serial.py'), readProgram('pool.py')]);
  await secondsOf(lab, pool);
  const times: Record<'serial' | 'freely' | 'locked', number[]> = { serial: [], freely: [], locked: [] };
  for (let round = 0; round < bench.rounds; round++) {
    times.serial.push(await secondsOf(lab, serial));
    times.freely.push(await secondsOf(lab, pool));
    times.locked.push(await secondsOf(lab, pool, 'behind-the-lock'));
  }
  const inTurn = figure(times.serial, 's');
  const freely = figure(times.freely, 's');
  const faster = inTurn.median / freely.median;
  return [
    {
      ...against('4 processes, freely', freely, 'one after another', inTurn),
      target: atLeast(1.75, '× faster')(faster),
      note: `${faster.toFixed(2)} × faster than one after another.`,
    } as Row,
    against('4 processes, behind one lock', figure(times.locked, 's'), 'one after another', inTurn, {
      target: atMost(1.2, '×'),
    }),
  ];
}

/** From before the first `start()` until all four have run Python and said so. */
async function startRow(bench: Bench, lab: Lab): Promise<Row> {
  const source = await readProgram('processes.py');
  await secondsOf(lab, source);
  const times: number[] = [];
  for (let round = 0; round < bench.rounds; round++) times.push((await secondsOf(lab, source)) * 1000);
  const up = figure(times, 'ms');
  return row('4 processes started, spares ready, until all have answered', up, {
    target: atMost(80, 'ms')(up.median),
  });
}
