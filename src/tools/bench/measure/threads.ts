/** Threads: four against none, the length of slices, and what starting, switching and locking cost. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { slices } from '../../../engine/index.ts';
import type { Lab } from '../../lab/lab.ts';
import { root } from '../../paths.ts';
import { type Bench, type Measurement, printedNumber, readProgram, secondsOf, withLab } from '../context.ts';
import { nativePython } from '../native.ts';
import { against, atMost, between, type Row, row } from '../row.ts';
import { figure, percentile } from '../statistics.ts';

const lesson = path.join(root, 'content/lessons/gil/what-it-blocks');

export const threads: Measurement = {
  title: 'Threads',
  measure: (bench) =>
    withLab(bench, 2, async (lab) => {
      return {
        rows: [...(await lessonRows(bench, lab)), ...(await costRows(bench, lab))],
        note: 'slices are those that ended because the 5 ms were over, of all rounds together.',
      };
    }),
};

/** The lesson's own programs: four threads, and the same calls one after another. */
async function lessonRows(bench: Bench, lab: Lab): Promise<Row[]> {
  const [broken, serial] = await Promise.all(
    ['broken.py', 'serial.py'].map((name) => readFile(path.join(lesson, name), 'utf8')),
  );
  if (!broken || !serial) throw new Error('The lesson has no broken.py or no serial.py.');
  await lab.run({ source: serial });
  const [inThreads, inTurn, lengths]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < bench.rounds; round++) {
    const { outcome } = await lab.run({ source: broken });
    inThreads.push(printedNumber(outcome));
    inTurn.push(await secondsOf(lab, serial));
    const preempted = slices(outcome.trace).filter(({ why }) => why === 'preempted');
    lengths.push(...preempted.map(({ from, to }) => to - from));
  }
  const slice = figure(lengths, 'ms');
  return [
    against('4 CPU-bound threads', figure(inThreads, 's'), 'one after another', figure(inTurn, 's'), {
      target: atMost(1.08, '×'),
    }),
    row(`length of a slice (${lengths.length})`, slice, { target: between(5, 5.5, 'ms')(slice.median) }),
    row('length of a slice, 95th percentile', figure([percentile(lengths, 95)], 'ms')),
  ];
}

const costs = [
  ['handover by a Condition', 'switch.py'],
  ['start and join of a thread', 'spawn.py'],
  ['acquire and release of a free lock', 'lock.py'],
] as const;

async function costRows(bench: Bench, lab: Lab): Promise<Row[]> {
  const native = nativePython();
  const rows: Row[] = [];
  for (const [what, file] of costs) {
    const source = await readProgram(file);
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (let round = 0; round < bench.rounds; round++) {
      ours.push((await secondsOf(lab, source)) * 1e6);
      if (native) theirs.push(native.secondsOf(source) * 1e6);
    }
    const figureOfOurs = figure(ours, 'µs');
    rows.push(
      native
        ? against(what, figureOfOurs, `native ${native.version}`, figure(theirs, 'µs'))
        : row(what, figureOfOurs),
    );
  }
  return rows;
}
