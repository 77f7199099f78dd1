/** Break the fix: which of a lesson's claims about a program a single run of an edited version bears out. Pure. */
import type { Mode, Outcome } from '../engine/index.ts';
import { check } from './claims.ts';
import { runKey } from './recording.ts';
import type { Claim } from './schema.ts';

/** `undecided`: it compares two runs, or speaks of the other mode. */
export type Held = 'holds' | 'broken' | 'undecided';

export interface HeldClaim {
  readonly says: string;
  readonly held: Held;
}

export const claimsOf = (claims: readonly Claim[], file: string): readonly Claim[] =>
  claims.filter(({ of }) => of.program === file);

/** `claims`: those of the program. */
export function heldBy(claims: readonly Claim[], mode: Mode, outcome: Outcome): readonly HeldClaim[] {
  return claims.map((claim) => ({ says: claim.says, held: heldOf(claim, mode, outcome) }));
}

function heldOf(claim: Claim, mode: Mode, outcome: Outcome): Held {
  if (claim.kind === 'ratio' || claim.of.mode !== mode) return 'undecided';
  const measured = { [runKey(claim.of.program, mode)]: [outcome] };
  // What a program claims to print it prints and then ends; a run that raised or was stopped has not.
  if (claim.kind === 'prints' && outcome.kind !== 'printed') return 'broken';
  return check(claim, measured, undefined).holds ? 'holds' : 'broken';
}
