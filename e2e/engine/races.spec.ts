/** What four threads lose of a number that they all update, and what they don't: the table of `races.ts`, in the engine. */
import { printed } from '../../src/lesson/claims.ts';
import type { Lab } from '../../src/tools/lab/lab.ts';
import { expect, test } from './lab.ts';
import { type Race, raceProgram, races, UPDATES } from './races.ts';

/** Chance decides how much is lost, so a race that loses gets three tries to show it: natively it is 5 to 50 %. */
const TRIES = 3;
const SHOWN = (4 * UPDATES) / 100;

for (const race of races) {
  if (race.loses)
    test(`updates are lost: ${race.name}`, async ({ lab }) => {
      const lost: number[] = [];
      while (lost.length < TRIES && (lost.at(-1) ?? 0) < SHOWN) lost.push(await updatesLost(lab, race));
      expect(Math.max(...lost), `lost in each try: ${lost}`).toBeGreaterThanOrEqual(SHOWN);
    });
  else
    test(`nothing is lost: ${race.name}`, async ({ lab }) => {
      expect(await updatesLost(lab, race)).toBe(0);
    });
}

async function updatesLost(lab: Lab, race: Race): Promise<number> {
  const { outcome } = await lab.run({ source: raceProgram(race) });
  expect(outcome.kind).toBe('printed');
  return Number(printed(outcome));
}
