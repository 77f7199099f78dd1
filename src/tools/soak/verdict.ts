/** Judges one run of a soak program: what came out wrong, in words, or nothing. */
import type { Outcome, TraceEvent } from '../../engine/index.ts';
import { longestOverlap, slices } from '../../engine/index.ts';

/** A clock's step and its rounding: two slices that only touch. */
const TOUCH_MS = 0.1;

export function faults(outcome: Outcome): readonly string[] {
  const text = outcome.output.map((chunk) => chunk.text).join('');
  const found: string[] = [];
  if (outcome.kind !== 'printed') found.push(`${howItEnded(outcome)}\n${text.slice(-2_000)}`);
  else if (!/^right: \d+ checks of \d+ kinds\n$/m.test(text))
    found.push(`no verdict printed:\n${text.slice(-500)}`);
  if (outcome.trace.dropped > 0) return found;
  const left = outcome.kind === 'printed' ? unended(outcome.trace.events) : [];
  if (left.length > 0) found.push(`threads that never ended: ${left.join(', ')}`);
  const twice = outOfTurn(outcome.trace.events);
  if (twice) found.push(twice);
  const overlap = longestOverlap(slices(outcome.trace));
  if (overlap > TOUCH_MS) found.push(`two threads held the GIL for ${overlap.toFixed(2)} ms`);
  return found;
}

function howItEnded(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'deadlock':
      return `hung: ${outcome.stuck.map(({ name, waitsFor }) => `${name} waits for ${waitsFor}`).join('; ')}`;
    case 'stopped':
      return 'hung until the time limit';
    case 'crashed':
      return `crashed: ${outcome.why}`;
    default:
      return 'a wrong result';
  }
}

/** Names of lanes that began and have no end. */
export function unended(events: readonly TraceEvent[]): readonly string[] {
  const names = new Map<number, string>();
  for (const event of events) {
    if (event.type === 'start') names.set(event.lane, event.name);
    if (event.type === 'end') names.delete(event.lane);
  }
  return [...names.values()];
}

/** A lane that takes the GIL twice, or drops what it has not; undefined where takes and drops alternate. */
export function outOfTurn(events: readonly TraceEvent[]): string | undefined {
  const holding = new Set<number>();
  for (const { type, lane, at } of events) {
    if (type === 'take' && holding.has(lane))
      return `lane ${lane} took the GIL twice, at ${at.toFixed(2)} ms`;
    if (type === 'drop' && !holding.delete(lane))
      return `lane ${lane} dropped a GIL it did not hold, at ${at.toFixed(2)} ms`;
    if (type === 'take') holding.add(lane);
  }
  return undefined;
}
