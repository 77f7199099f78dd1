/** Claims: machine-checkable statements about a lesson's programs, and whether runs bear them out. Pure. */
import { longestOverlap, type Outcome, slices } from '../engine/index.ts';
import { runKey } from './recording.ts';
import type { Claim } from './schema.ts';

/** Several outcomes of each run, by run key. Ratios compare medians, so that one disturbed run decides nothing. */
export type Measured = Readonly<Record<string, readonly Outcome[]>>;

export interface Verdict {
  readonly says: string;
  readonly holds: boolean;
  /** What was found, for the test's message: `1.04, expected 0.9 to 1.25`. */
  readonly found: string;
}

type RunOf = Claim['of'];
const keyOf = ({ program, mode }: RunOf): string => runKey(program, mode);

/** The runs that a claim speaks of. */
export const sidesOf = (claim: Claim): RunOf[] =>
  claim.kind === 'ratio' ? [claim.of, claim.to] : [claim.of];

/** Their run keys. */
export const runsOf = (claim: Claim): string[] => sidesOf(claim).map(keyOf);

/** `reads` takes the printed seconds out of an output, by its one group; without it a run's whole time counts. */
export function check(claim: Claim, measured: Measured, reads: string | undefined): Verdict {
  const outcomes = (of: RunOf) => measured[keyOf(of)] ?? [];
  switch (claim.kind) {
    case 'prints':
      return prints(claim, outcomes(claim.of));
    case 'slices':
      return oneHolder(claim, outcomes(claim.of));
    case 'ratio': {
      const seconds = (of: RunOf) =>
        median(
          outcomes(of).map((outcome) => (reads ? printedSeconds(outcome, reads) : outcome.elapsed / 1000)),
        );
      const ratio = seconds(claim.of) / (claim.times * seconds(claim.to));
      const { min = 0, max = Number.POSITIVE_INFINITY } = claim;
      return verdict(claim, ratio >= min && ratio <= max, `${ratio.toFixed(2)}, expected ${min} to ${max}`);
    }
  }
}

/** What the program printed to standard output. */
export const printed = (outcome: Outcome): string =>
  outcome.output
    .filter((chunk) => chunk.stream === 'out')
    .map((chunk) => chunk.text)
    .join('');

/** Seconds, or NaN where the output holds none. */
export const printedSeconds = (outcome: Outcome, reads: string): number =>
  Number(new RegExp(reads).exec(printed(outcome))?.[1] ?? Number.NaN);

function prints(claim: Extract<Claim, { kind: 'prints' }>, outcomes: readonly Outcome[]): Verdict {
  const pattern = new RegExp(claim.pattern);
  const holds = outcomes.length > 0 && outcomes.every((outcome) => pattern.test(printed(outcome)));
  const found = outcomes.map((outcome) => `${outcome.kind}: ${JSON.stringify(printed(outcome))}`);
  return verdict(claim, holds, `${found.join(', ')}, expected ${pattern}`);
}

function oneHolder(claim: Extract<Claim, { kind: 'slices' }>, outcomes: readonly Outcome[]): Verdict {
  const held = outcomes.map((outcome) => slices(outcome.trace));
  const overlap = Math.max(...held.map(longestOverlap));
  const lengths = held.flat().filter((slice) => slice.why === 'preempted');
  const typical = median(lengths.map((slice) => slice.to - slice.from));
  const [low, high] = claim.medianMs;
  return verdict(
    claim,
    overlap <= claim.overlapMs && typical >= low && typical <= high,
    `overlap ${overlap.toFixed(3)} ms, median of ${lengths.length} slices ${typical.toFixed(2)} ms, ` +
      `expected at most ${claim.overlapMs} and ${low} to ${high}`,
  );
}

const verdict = ({ says }: Claim, holds: boolean, found: string): Verdict => ({ says, holds, found });

/** NaN of nothing: no claim holds of a run that was not made. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
