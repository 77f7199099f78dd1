import { expect, test } from 'vitest';
import type { Outcome } from '../engine/index.ts';
import { claimsOf, heldBy } from './one-run.ts';
import type { Claim } from './schema.ts';

const of = { program: 'fixed.py', mode: 'freely' } as const;
const prints: Claim = { kind: 'prints', says: 'It prints 4.', of, pattern: '^4\\n$' };
const ratio: Claim = { kind: 'ratio', says: 'It is faster.', of, to: of, times: 1, min: 1 };

const ran = (text: string, kind: 'printed' | 'raised' = 'printed'): Outcome => {
  const trace = { events: [], end: 1, dropped: 0, clockStep: 0.1 };
  const ended = {
    output: [{ stream: 'out', text }],
    outputDropped: 0,
    linesDropped: 0,
    elapsed: 1,
    trace,
  } as const;
  return kind === 'raised' ? { ...ended, kind, exitCode: 1, error: 'ValueError' } : { ...ended, kind };
};

const held = (outcome: Outcome, mode: 'freely' | 'behind-the-lock' = 'freely') =>
  heldBy([prints, ratio], mode, outcome).map((each) => each.held);

test('a claim on what is printed is decided by one run', () => {
  expect(held(ran('4\n'))).toEqual(['holds', 'undecided']);
  expect(held(ran('3\n'))).toEqual(['broken', 'undecided']);
});

test('a run that raised has not done what was claimed, whatever it printed before', () => {
  expect(held(ran('4\n', 'raised'))).toEqual(['broken', 'undecided']);
});

test('a claim on the other mode is not decided', () => {
  expect(held(ran('3\n'), 'behind-the-lock')).toEqual(['undecided', 'undecided']);
});

test('claims on other programs are left out', () => {
  expect(claimsOf([prints, ratio], 'broken.py')).toEqual([]);
});
