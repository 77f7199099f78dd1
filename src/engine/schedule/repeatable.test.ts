import { expect, test } from 'vitest';
import { Repeatable } from './repeatable.ts';

function history(seed: number): number[] {
  const schedule = new Repeatable(seed);
  return Array.from({ length: 100 }, () => [
    schedule.untilLook(),
    Number(schedule.isOver(() => true)),
    schedule.pick([seed, 100, 101, 102]),
    schedule.monotonic(),
  ]).flat();
}

test('one seed, one history', () => {
  expect(history(4)).toEqual(history(4));
  expect(history(4)).not.toEqual(history(5));
});

test('chance for the program does not disturb the choices', () => {
  const [quiet, busy] = [new Repeatable(9), new Repeatable(9)];
  busy.fill(new Uint8Array(1000));
  const stretches = (schedule: Repeatable) => Array.from({ length: 20 }, () => schedule.untilLook());
  expect(stretches(busy)).toEqual(stretches(quiet));
});

test('time passes with checks and with readings, and can be skipped, never turned back', () => {
  const schedule = new Repeatable(1);
  const checks = schedule.untilLook();
  expect(schedule.now).toBeCloseTo(checks * 0.001);
  const before = schedule.monotonic();
  expect(schedule.monotonic()).toBeGreaterThan(before);
  schedule.skipTo(500);
  expect(schedule.now).toBe(500);
  schedule.skipTo(100);
  expect(schedule.now).toBe(500);
  expect(schedule.date()).toBeGreaterThan(Date.UTC(2026, 0, 1));
});

test('who is demoted lets all others go first, and keeps that place', () => {
  const schedule = new Repeatable(2);
  const first = [1, 2, 3][schedule.pick([1, 2, 3])] ?? 0;
  schedule.demote(first);
  const rest = [1, 2, 3].filter((thread) => thread !== first);
  expect(schedule.pick([first, ...rest])).not.toBe(0);
  expect(schedule.pick([first])).toBe(0);
});

/** How many of a thousand checks end a stretch, in the program's own code or elsewhere. */
function ends(seed: number, isInProgram: boolean): number {
  const schedule = new Repeatable(seed);
  let [checks, over] = [0, 0];
  while (checks < 1_000) {
    checks += schedule.untilLook();
    over += Number(schedule.isOver(() => isInProgram));
  }
  return over;
}

test('some seeds switch in the reader’s own code only, others anywhere; all do switch', () => {
  const elsewhere = Array.from({ length: 20 }, (_, seed) => ends(seed, false));
  expect(elsewhere.filter((count) => count === 0).length).toBeGreaterThan(3);
  expect(elsewhere.filter((count) => count > 0).length).toBeGreaterThan(3);
  expect(Array.from({ length: 20 }, (_, seed) => ends(seed, true)).every((count) => count > 0)).toBe(true);
});
