/**
 * What is known of a program before it runs: where its threads can be switched, and what compile() says of it. The interpreter's own
 * compiler and `dis` tell it (python/_stick/checkpoints.py), in a run of their own; the program itself is not run.
 */
import type { Engine } from './client.ts';
import type { Outcome } from './outcome.ts';

/**
 * Why CPython looks at its eval breaker here. `quick` and `append`: the look goes once the call is specialised. `await` is no look:
 * the event loop may go on with another task there.
 */
export const placeKinds = [
  'call',
  'quick',
  'append',
  'class',
  'with',
  'loop',
  'start',
  'yield',
  'await',
] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** A kind, and what it is of: the name of what is called or entered, the number of the line that a loop goes back to. */
export type Place = readonly [kind: PlaceKind, of: string];

/** A line that has code, counted from 1, and its places; none where no other thread can get in by itself. */
export type LinePlaces = readonly [line: number, places: readonly Place[]];

/** What compile() says. Columns are UTF-16 units from 0; where `from` is `to` the whole line is meant. */
export interface Problem {
  readonly kind: 'error' | 'warning';
  readonly message: string;
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

export interface Analysis {
  readonly lines: readonly LinePlaces[];
  readonly problems: readonly Problem[];
}

const HELPER = 'from _stick import checkpoints\ncheckpoints.tell("program.txt")\n';

/** Takes a run, so it rejects while another goes on. Undefined where there is no telling: the program is too long for it. */
export async function analyse(engine: Pick<Engine, 'run'>, source: string): Promise<Analysis | undefined> {
  const files = { 'program.txt': source };
  const run = engine.run({ source: HELPER, filename: 'checkpoints.py', mode: 'freely', files });
  return analysisOf(await run.outcome);
}

/** What came back was made behind the wall: whatever has not the right form counts as nothing. */
export function analysisOf(outcome: Outcome): Analysis | undefined {
  if (outcome.kind !== 'printed' || outcome.outputDropped > 0) return undefined;
  try {
    const { lines, problems } = JSON.parse(outcome.output.map(({ text }) => text).join(''));
    return { lines: list(lines).map(toLine), problems: list(problems).map(toProblem) };
  } catch {
    return undefined;
  }
}

const MOST = 40_000;
const LONGEST = 400;

function toLine(value: unknown): LinePlaces {
  const [line, places] = list(value);
  return [count(line), list(places).map(toPlace)];
}

function toPlace(value: unknown): Place {
  const [kind, of] = list(value);
  const known = placeKinds.find((each) => each === kind);
  return known ? [known, text(of)] : refuse();
}

function toProblem(value: unknown): Problem {
  const problem = value as Readonly<Record<keyof Problem, unknown>>;
  return {
    kind: problem.kind === 'warning' ? 'warning' : 'error',
    message: text(problem.message),
    line: count(problem.line),
    from: count(problem.from),
    to: count(problem.to),
  };
}

const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) && value.length <= MOST ? value : refuse();

const count = (value: unknown): number =>
  Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : refuse();

const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, LONGEST) : refuse());

const refuse = (): never => {
  throw new Error('The analysis has not the form it should have.');
};
