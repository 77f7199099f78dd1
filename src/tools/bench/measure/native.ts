/** The same programs in the browser and in the CPython of this machine. */
import { type Measurement, readProgram, secondsOf, withLab } from '../context.ts';
import { nativePython } from '../native.ts';
import { against, type Row, skipped } from '../row.ts';
import { figure } from '../statistics.ts';

const programs = [
  ['factorial(20000)', 'factorial.py'],
  ['5,000,000 turns of an empty loop', 'loop.py'],
] as const;

export const native: Measurement = {
  title: 'Beside native CPython',
  async measure(bench) {
    const python = nativePython();
    if (!python) return { rows: [skipped('native CPython', 'there is no python3 on the path')] };
    return withLab(bench, 2, async (lab) => {
      const rows: Row[] = [];
      for (const [what, file] of programs) {
        const source = await readProgram(file);
        await secondsOf(lab, source);
        const [ours, theirs]: [number[], number[]] = [[], []];
        for (let round = 0; round < bench.rounds; round++) {
          ours.push((await secondsOf(lab, source)) * 1000);
          theirs.push(python.secondsOf(source) * 1000);
        }
        rows.push(against(what, figure(ours, 'ms'), `native ${python.version}`, figure(theirs, 'ms')));
      }
      return { rows };
    });
  },
};
