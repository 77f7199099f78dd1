/** Processes: a pool of four that run freely, behind one shared lock, and the same calls one after another; and starting four. */

import type { Trace } from '../../../engine/index.ts';
import type { Lab } from '../../lab/lab.ts';
import { type Bench, type Measurement, printedNumber, readProgram, secondsOf, withLab } from '../context.ts';
import { against, atLeast, atMost, type Row, row } from '../row.ts';
import { figure } from '../statistics.ts';

/** The run's first process, the pool's four, and one. */
const SPARES = 6;

export const processes: Measurement = {
  title: 'Processes',
  measure: (bench) =>
    withLab(bench, SPARES, async (lab) => {
      return {
        rows: [...(await poolRows(bench, lab)), ...(await startRows(bench, lab))],
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

/** From before the first `start()`: until the last of the four begins, and until all have run Python and said so. */
async function startRows(bench: Bench, lab: Lab): Promise<Row[]> {
  const source = await readProgram('processes.py');
  await secondsOf(lab, source);
  const [began, answered]: [number[], number[]] = [[], []];
  for (let round = 0; round < bench.rounds; round++) {
    const { outcome } = await lab.run({ source });
    answered.push(printedNumber(outcome) * 1000);
    began.push(lastBeginning(outcome.trace));
  }
  const says = atMost(80, 'ms');
  const [begun, up] = [figure(began, 'ms'), figure(answered, 'ms')];
  return [
    row('4 processes started: until the last begins', begun, { target: says(begun.median) }),
    row('4 processes started: until all have answered', up, { target: says(up.median) }),
  ];
}

/** Milliseconds from the program's "go" to the last beginning of a process. */
function lastBeginning({ events }: Trace): number {
  const go = events.find((event) => event.type === 'print');
  const starts = events.filter((event) => event.type === 'start');
  return Math.max(...starts.map(({ at }) => at)) - (go?.at ?? Number.NaN);
}
