/** Every word the comparison shows. Translate here. */
import { printed } from '../timeline/axis.ts';

export const strings = {
  /** The unit of the scale where the lesson has none of its own. */
  tenths: { one: 'tenth of a second', many: 'tenths of a second' },
  title: (runs: number): string =>
    `${['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six'][runs] ?? runs} runs on one scale`,
  asWritten: 'As written',
  fixed: 'Fixed',
  fixedLocked: 'Fixed, behind one shared lock',
  notRun: 'not run yet',
  seconds: (seconds: number): string => `${printed(seconds)} s`,
  units: (count: number, scale: { one: string; many: string }): string =>
    `${count.toFixed(1)} ${count.toFixed(1) === '1.0' ? scale.one : scale.many}`,
  nothing: 'No recording of these runs yet. Run the programs to draw them.',
  /** The figure in words. */
  summary: (rows: readonly { name: string; note: string; seconds: number | undefined }[]): string =>
    `${rows
      .map(({ name, note, seconds }) => {
        const label = note === '' ? name : `${name} (${note})`;
        return seconds === undefined ? `${label}: not run yet` : `${label}: ${printed(seconds)} seconds`;
      })
      .join('. ')}.`,
} as const;
