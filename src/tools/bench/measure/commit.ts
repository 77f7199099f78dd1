/** From the request of a run to its first output, with a spare interpreter ready. */
import { type Measurement, readProgram, withLab } from '../context.ts';
import { atMost, row } from '../row.ts';
import { figure } from '../statistics.ts';

export const commit: Measurement = {
  title: 'Commit to first output',
  measure: (bench) =>
    withLab(bench, 2, async (lab) => {
      const source = await readProgram('hello.py');
      await lab.run({ source });
      const over: number[] = [];
      for (let round = 0; round < bench.rounds * 2; round++) {
        const { firstOutputMs = Number.NaN, outcome } = await lab.run({ source });
        over.push(firstOutputMs - outcome.elapsed);
      }
      const ms = figure(over, 'ms');
      return {
        rows: [
          row('print("hello"), the program’s own time taken off', ms, {
            target: atMost(100, 'ms')(ms.median),
          }),
        ],
        note: 'measured in the page, from the call that starts the run to the first news of output.',
      };
    }),
};
